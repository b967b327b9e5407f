// Temporary: whoever delivers InputGuard or MessageReader.Read deletes its line here.
#pragma warning disable
namespace Ampl.Guardrails { internal sealed class InputGuard { public GuardVerdict Check(Ampl.Understanding.Understood u) => GuardVerdict.Allow; } }
namespace Ampl.Understanding { internal sealed partial class MessageReader { public Understood Read(string t, DateOnly d) => throw new Exception(); } }
