using Ampl.Understanding;
using Shelf = Ampl.Knowledge.KnowledgeNamespace;

namespace Ampl.Retrieval;

/// <summary>Chooses where to look by what is asked for (API.md 10).</summary>
internal static class NamespaceRouter
{
    public static NamespaceRoute Route(Intent intent, bool namesModel = false, bool namesBudget = false)
    {
        var route = ByIntent(intent);
        if (namesModel) route = route.With(Shelf.Inventory);
        if (namesBudget) route = route.With(Shelf.Sales);
        route = route.With(Shelf.Faq);
        return route.Order.Length == 1 ? NamespaceRoute.All : route;
    }

    /// <summary>The likeliest shelf stands first, so that a tie goes to it.</summary>
    private static NamespaceRoute ByIntent(Intent intent) => intent switch
    {
        Intent.Buy or Intent.TestDrive or Intent.Exchange => NamespaceRoute.Of(Shelf.Inventory, Shelf.Sales, Shelf.Faq),
        Intent.Finance or Intent.BookingConfirm or Intent.PaymentConfirm or Intent.DeliveryUpdate => NamespaceRoute.Of(Shelf.Sales, Shelf.Faq),
        Intent.Insurance => NamespaceRoute.Of(Shelf.Insurance, Shelf.Faq),
        Intent.Service => NamespaceRoute.Of(Shelf.Faq, Shelf.Sales),
        Intent.Info => NamespaceRoute.Of(Shelf.Faq, Shelf.Inventory, Shelf.Sales),
        Intent.Comparison => NamespaceRoute.Of(Shelf.Inventory, Shelf.Faq),
        _ => NamespaceRoute.Of(Shelf.Faq),
    };
}
