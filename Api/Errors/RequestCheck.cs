using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;

namespace Ampl.Api.Errors;

/// <summary>A request whose fields break its own rules.</summary>
internal sealed class InvalidRequestException(IReadOnlyList<FieldError> errors) : Exception("The request is invalid.")
{
    public IReadOnlyList<FieldError> Errors { get; } = errors;
}

/// <summary>
/// Holds a request to the annotations of its type. They are read once; the framework's validation looks each member up
/// by reflection for every request, which the turn's path cannot afford.
/// </summary>
internal static class RequestCheck<T> where T : notnull
{
    private static readonly Field[] Fields = [.. typeof(T).GetProperties().Select(Field.Of).Where(field => field.Rules.Length > 0)];

    /// <exception cref="InvalidRequestException">Names each field that breaks a rule, with the first that it breaks.</exception>
    public static void Check(T request)
    {
        List<FieldError>? errors = null;
        foreach (var field in Fields)
        {
            var value = field.Read(request);
            if (Array.Find(field.Rules, rule => !rule.IsValid(value)) is { } broken) (errors ??= []).Add(new FieldError(field.Name, broken.FormatErrorMessage(field.Property)));
        }
        if (errors is not null) throw new InvalidRequestException(errors);
    }

    private sealed record Field(string Property, string Name, Func<T, object?> Read, ValidationAttribute[] Rules)
    {
        public static Field Of(PropertyInfo property)
        {
            var request = Expression.Parameter(typeof(T));
            var read = Expression.Lambda<Func<T, object?>>(Expression.Convert(Expression.Property(request, property), typeof(object)), request).Compile();
            return new Field(property.Name, JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name), read, [.. property.GetCustomAttributes<ValidationAttribute>()]);
        }
    }
}
