namespace Ampl.Leads;

/// <summary>The lower-case names of priorities on the wire.</summary>
public static class PriorityName
{
    public static string Of(LeadPriority priority) => priority switch
    {
        LeadPriority.Hot => "hot",
        LeadPriority.Warm => "warm",
        _ => "cold",
    };
}
