using Ampl.Guardrails;
using Ampl.Questions;
using Microsoft.Extensions.AI;

namespace Ampl.Replies.Modelled;

/// <summary>What a language model is asked with: itself, its bounds, its prompts, the words we would use ourselves, and what it must never say.</summary>
internal sealed record ModelDesk(IChatClient Model, LanguageModelOptions Options, PromptBook Prompts, KnownWords Words, OutputGuard Guard);
