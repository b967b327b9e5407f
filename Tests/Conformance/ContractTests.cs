using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Ampl.Conversations;

namespace Ampl.Tests.Conformance;

/// <summary>Messages are passed by reference on one host and by wire on the other; these rules make that the same.</summary>
public sealed class ContractTests
{
    private static readonly Assembly Contracts = typeof(ConversationId).Assembly;

    private static readonly HashSet<Type> Plain =
    [
        typeof(string), typeof(bool), typeof(byte), typeof(short), typeof(int), typeof(long), typeof(float), typeof(double), typeof(decimal),
        typeof(Guid), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan),
    ];

    private static readonly HashSet<Type> Wrappers =
    [
        typeof(Nullable<>), typeof(ImmutableArray<>), typeof(ImmutableList<>), typeof(ImmutableDictionary<,>), typeof(ImmutableSortedDictionary<,>),
        typeof(ImmutableHashSet<>), typeof(ImmutableSortedSet<>),
    ];

    public static IEnumerable<TheoryDataRow<Type>> Messages =>
        Contracts.GetTypes().Where(type => type.IsDefined(typeof(GenerateSerializerAttribute)) && !type.IsEnum).Select(type => new TheoryDataRow<Type>(type));

    public static IEnumerable<TheoryDataRow<Type>> Interfaces =>
        Contracts.GetTypes().Where(type => type.IsInterface && type.IsAssignableTo(typeof(IGrain))).Select(type => new TheoryDataRow<Type>(type));

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_is_marked_for_the_wire(Type message)
    {
        message.IsDefined(typeof(AliasAttribute), inherit: false).ShouldBeTrue("it needs an [Alias]");
        if (!message.IsAssignableTo(typeof(Exception)))
            message.IsDefined(typeof(ImmutableAttribute), inherit: false).ShouldBeTrue("it needs [Immutable]");
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_cannot_be_changed(Type message)
    {
        StoredIn(message).Where(CanBeSet).Select(property => property.Name).ShouldBeEmpty();
        message.GetFields(BindingFlags.Public | BindingFlags.Instance).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_holds_plain_types(Type message) =>
        StoredIn(message).Where(property => !IsMessageType(property.PropertyType)).Select(property => $"{property.Name}: {property.PropertyType}").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Messages))]
    public void Each_member_of_a_message_has_its_own_number(Type message)
    {
        var primary = message.GetConstructors().SelectMany(c => c.GetParameters()).Select(parameter => parameter.Name).ToHashSet();
        var isRecord = message.GetMethod("<Clone>$") is not null;
        var properties = StoredIn(message).ToList();

        properties.Where(p => !p.IsDefined(typeof(IdAttribute)) && !(isRecord && primary.Contains(p.Name))).Select(p => p.Name).ShouldBeEmpty();
        properties.Select(p => p.GetCustomAttribute<IdAttribute>()?.Id).OfType<uint>().ShouldBeUnique();
    }

    [Fact]
    public void No_two_contracts_share_an_alias() =>
        Contracts.GetTypes().SelectMany(type => type.GetCustomAttributes<AliasAttribute>(inherit: false)).Select(alias => alias.Alias).ShouldBeUnique();

    [Theory]
    [MemberData(nameof(Interfaces))]
    public void A_grain_takes_and_returns_messages(Type contract)
    {
        var types = contract.GetMethods().SelectMany(method => method.GetParameters().Select(p => p.ParameterType).Append(ResultOf(method.ReturnType)));

        types.Where(type => type != typeof(CancellationToken) && type != typeof(void) && !IsMessageType(type)).Select(type => type.ToString()).ShouldBeEmpty();
    }

    private static Type ResultOf(Type returned) => returned.IsGenericType ? returned.GenericTypeArguments[0] : typeof(void);

    private static bool IsMessageType(Type type) =>
        Plain.Contains(type)
        || (type.IsEnum && type.Assembly == Contracts)
        || (type.Assembly == Contracts && type.IsDefined(typeof(GenerateSerializerAttribute)))
        || (type.IsGenericType && Wrappers.Contains(type.GetGenericTypeDefinition()) && Array.TrueForAll(type.GenericTypeArguments, IsMessageType));

    /// <summary>Properties that hold something; computed ones do not travel.</summary>
    private static IEnumerable<PropertyInfo> StoredIn(Type message) =>
        message.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => message.GetField($"<{property.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance) is not null);

    private static bool CanBeSet(PropertyInfo property) =>
        property.SetMethod is { } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
