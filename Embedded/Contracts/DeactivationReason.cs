namespace Orleans;

public enum DeactivationReasonCode : byte
{
    None = 0,
    ShuttingDown = 1,
    ActivationFailed = 2,
    ActivationIdle = 4,
    ApplicationError = 8,
    ApplicationRequested = 9,
    RuntimeRequested = 11,
}

public readonly record struct DeactivationReason(DeactivationReasonCode ReasonCode, Exception? Exception, string Description)
{
    public DeactivationReason(DeactivationReasonCode code, string text) : this(code, null, text)
    {
    }
}
