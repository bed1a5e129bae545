using SalesData.Tests.Support;

// Tests that a class describes once and that run on both emulators.
namespace SalesData.Tests.Cli.Local;

public sealed class AnySettingsOnDynoxideTests(DynoxideFixture emulator) : AnySettingsTests(emulator), IClassFixture<DynoxideFixture>;

public sealed class AnySettingsOnDynaliteTests(DynaliteFixture emulator) : AnySettingsTests(emulator), IClassFixture<DynaliteFixture>;

public sealed class DataLossOnDynoxideTests(DynoxideFixture emulator) : DataLossTests(emulator), IClassFixture<DynoxideFixture>;

public sealed class DataLossOnDynaliteTests(DynaliteFixture emulator) : DataLossTests(emulator), IClassFixture<DynaliteFixture>;

public sealed class FeatureOnDynoxideTests(DynoxideFixture emulator) : FeatureTests(emulator), IClassFixture<DynoxideFixture>;

public sealed class FeatureOnDynaliteTests(DynaliteFixture emulator) : FeatureTests(emulator), IClassFixture<DynaliteFixture>;

public sealed class KillOnDynoxideTests(DynoxideFixture emulator) : KillTests(emulator), IClassFixture<DynoxideFixture>;

public sealed class KillOnDynaliteTests(DynaliteFixture emulator) : KillTests(emulator), IClassFixture<DynaliteFixture>;

public sealed class OwnershipOnDynoxideTests(DynoxideFixture emulator) : OwnershipTests(emulator), IClassFixture<DynoxideFixture>;

public sealed class OwnershipOnDynaliteTests(DynaliteFixture emulator) : OwnershipTests(emulator), IClassFixture<DynaliteFixture>;

public sealed class TableOnEmulatorOnDynoxideTests(DynoxideFixture emulator) : TableOnEmulatorTests(emulator), IClassFixture<DynoxideFixture>;

public sealed class TableOnEmulatorOnDynaliteTests(DynaliteFixture emulator) : TableOnEmulatorTests(emulator), IClassFixture<DynaliteFixture>;

public sealed class UpOnDynoxideTests(DynoxideFixture emulator) : UpTests(emulator), IClassFixture<DynoxideFixture>;

public sealed class UpOnDynaliteTests(DynaliteFixture emulator) : UpTests(emulator), IClassFixture<DynaliteFixture>;

public sealed class IndexOnDynoxideTests(DynoxideFixture emulator) : IndexTests(emulator), IClassFixture<DynoxideFixture>;

public sealed class IndexOnDynaliteTests(DynaliteFixture emulator) : IndexTests(emulator), IClassFixture<DynaliteFixture>;
