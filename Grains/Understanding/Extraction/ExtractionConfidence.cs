namespace Ampl.Understanding.Extraction;

/// <summary>The mean of how sure each kind of value is (API.md 8); 0 when nothing was found.</summary>
internal static class ExtractionConfidence
{
    public static double Of(EntityDraft draft)
    {
        var (sum, count, found) = (0d, 0, draft.Found);
        Add(draft.Phones.Count > 0, 0.95, ref sum, ref count);
        Add(draft.Emails.Count > 0, 0.95, ref sum, ref count);
        Add(found.BudgetMentioned, 0.8, ref sum, ref count);
        Add(draft.Models.Count > 0, 0.7, ref sum, ref count);
        Add(!found.CategoriesMentioned.IsEmpty, 0.8, ref sum, ref count);
        Add(found.City is not null, 0.85, ref sum, ref count);
        Add(found.Pincode is not null, 0.95, ref sum, ref count);
        return count == 0 ? 0 : Math.Round(sum / count, 4);
    }

    private static void Add(bool present, double confidence, ref double sum, ref int count)
    {
        if (!present) return;
        sum += confidence;
        count++;
    }
}
