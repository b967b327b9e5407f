using System.Collections.Immutable;
using Ampl.Questions;

namespace Ampl.Flows;

/// <summary>Up to four answers that can be chosen instead of typed; each is understood when it is sent back.</summary>
internal static class FlowButtons
{
    private const int Most = 4;

    public static ImmutableArray<string> For(FlowSlot slot, FlowScene scene)
    {
        var buttons = slot.Kind switch
        {
            SlotKind.Model => Models(scene),
            SlotKind.YesNo => Of(scene, FlowPhrase.Yes, FlowPhrase.No),
            _ => [.. slot.Choices.Take(Most).Select(choice => choice.Label[scene.Language])],
        };
        if (slot.Optional) return With(buttons, FlowPhrase.Skip, scene);
        return buttons.Length < Most ? With(buttons, FlowPhrase.Cancel, scene) : buttons;
    }

    public static ImmutableArray<string> Of(FlowScene scene, params ReadOnlySpan<FlowPhrase> phrases)
    {
        var buttons = ImmutableArray.CreateBuilder<string>(phrases.Length);
        foreach (var phrase in phrases) buttons.Add(scene.Book[phrase, scene.Language]);
        return buttons.MoveToImmutable();
    }

    /// <summary>What can be changed: the things that were asked for last.</summary>
    public static ImmutableArray<string> Labels(FlowScene scene) =>
        [.. scene.Progress.Values.Select(value => scene.Flow.Slot(value.Name)).OfType<FlowSlot>().TakeLast(Most).Select(slot => slot.Label[scene.Language])];

    private static ImmutableArray<string> With(ImmutableArray<string> buttons, FlowPhrase last, FlowScene scene) =>
        [.. buttons.Take(Most - 1), scene.Book[last, scene.Language]];

    /// <summary>Those talked about first.</summary>
    private static ImmutableArray<string> Models(FlowScene scene)
    {
        var models = ImmutableArray.CreateBuilder<string>(Most);
        var (catalogue, memory) = (scene.Context.Catalogue, scene.Input.Request.Memory);
        foreach (var car in CarFocus.Recall(memory, catalogue).SelectMany(choice => choice.Vehicles).Concat(catalogue.All))
        {
            if (models.Count == Most - 1) break;
            if (car.CanBeOrdered && !models.Contains(car.Model)) models.Add(car.Model);
        }

        return models.ToImmutable();
    }
}
