// What any .NET program takes before it does anything.
return 0;
