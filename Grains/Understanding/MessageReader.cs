namespace Ampl.Understanding;

/// <summary>Reads a message: language, intent, entities and cues; built once per dealer from the vocabulary and its models.</summary>
internal sealed partial class MessageReader
{
}
