using Ampl.Providers;

namespace Ampl.Replies.Modelled;

/// <summary>Why a language model's words are not in the reply, as the response says it.</summary>
internal static class LanguageModelProblem
{
    public const string Unavailable = "llm_unavailable";
    public const string Timeout = "llm_timeout";
    public const string CutOff = "llm_cut_off";
    public const string Malformed = "llm_malformed";

    public static string Of(Exception failure) => failure is not ProviderException known ? Unavailable : known.Fault switch
    {
        ProviderFault.Timeout => Timeout,
        ProviderFault.RateLimited => "llm_rate_limited",
        ProviderFault.CircuitOpen => "llm_circuit_open",
        ProviderFault.Misconfigured => "llm_misconfigured",
        ProviderFault.Rejected => "llm_request_rejected",
        ProviderFault.Refused => "llm_refused",
        ProviderFault.CutOff => CutOff,
        ProviderFault.Malformed => Malformed,
        _ => Unavailable,
    };
}
