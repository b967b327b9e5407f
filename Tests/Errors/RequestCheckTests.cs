using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Ampl.Api.Conversations;
using Ampl.Api.Errors;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Errors;

/// <summary>Requests are held to the same annotations as the framework would hold them to.</summary>
public sealed class RequestCheckTests
{
    public static TheoryData<ChatRequest> Requests() =>
    [
        new ChatRequest { Message = "hello" },
        new ChatRequest { Message = "" },
        new ChatRequest { Message = new string('a', 2001), MaxChunks = 11 },
        new ChatRequest { Message = "hello", ConversationId = "a b", MessageId = "", MaxChunks = 0 },
        new ChatRequest { Message = "hello", ConversationId = new string('c', 65), Source = new string('s', 65), Language = new string('l', 17) },
        new ChatRequest { Message = "hello", VisitorToken = new string('t', 129), CustomerId = new string('i', 65) },
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public void The_fields_that_the_framework_would_refuse_are_refused_once_each(ChatRequest request)
    {
        List<ValidationResult> expected = [];
        Validator.TryValidateObject(request, new ValidationContext(request), expected, validateAllProperties: true);
        var refused = expected.SelectMany(result => result.MemberNames).Select(JsonNamingPolicy.SnakeCaseLower.ConvertName).Distinct().Order();

        Errors(request).Select(error => error.Field).Order().ShouldBe(refused);
    }

    private static IReadOnlyList<FieldError> Errors(ChatRequest request)
    {
        try
        {
            RequestCheck<ChatRequest>.Check(request);
            return [];
        }
        catch (InvalidRequestException invalid)
        {
            return invalid.Errors;
        }
    }
}
