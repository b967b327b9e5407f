using System.Text.Json.Serialization;
using Ampl.Conversations;
using Ampl.Identity;
using Ampl.Leads;

namespace Ampl.Storage;

/// <summary>
/// The stored form of every grain state. Names are fixed by the properties, never by CLR type names,
/// so types can move; a stored member is renamed only with a migration (STYLE 12).
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ConversationState))]
[JsonSerializable(typeof(LeadState))]
[JsonSerializable(typeof(AccountState))]
[JsonSerializable(typeof(InstallationState))]
[JsonSerializable(typeof(ConversationScored))]
[JsonSerializable(typeof(TurnRecord))]
internal sealed partial class GrainStateJson : JsonSerializerContext;
