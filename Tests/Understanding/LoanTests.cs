using Ampl.Understanding;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Understanding;

public sealed class LoanTests
{
    [Fact]
    public void Principal_rate_and_years_are_read() =>
        Readers.Read("EMI for 8 lakh at 9% for 5 years").Loan.ShouldBe(new LoanTerms(800_000, null, 9, 60));

    [Fact]
    public void A_down_payment_is_not_the_principal() =>
        Readers.Read("2 lakh down, 5 saal, kist kitni?").Loan.ShouldBe(new LoanTerms(null, 200_000, null, 60));

    [Fact]
    public void Everything_at_once_in_Hinglish() =>
        Readers.Read("mera 2 lakh ka down hai, 10 lakh ka loan 7 saal, rate 8.5%").Loan.ShouldBe(new LoanTerms(1_000_000, 200_000, 8.5m, 84));

    [Theory]
    [InlineData("8 लाख लोन पर 60 महीने की किस्त")]
    [InlineData("८ लाख कर्जावर ५ वर्षांचा हप्ता किती")]
    [InlineData("આઠ લાખની લોન પર પાંચ વર્ષનો હપ્તો")]
    public void Terms_are_read_in_every_script(string text)
    {
        var loan = Readers.Read(text).Loan;
        loan.Principal.ShouldBe(800_000);
        loan.Months.ShouldBe(60);
    }

    [Fact]
    public void A_message_about_no_loan_has_no_terms() => Readers.Read("Creta 5 years warranty").Loan.ShouldBe(LoanTerms.None);
}
