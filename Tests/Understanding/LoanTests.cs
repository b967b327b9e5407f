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

    [Theory]
    [InlineData("EMI with 15% down, 84 months", 15, null)]
    [InlineData("emi on 20% down payment over 7 years", 20, null)]
    [InlineData("down payment 25% rakhu to emi kitni", 25, null)]
    [InlineData("3 lakh down at 9%, emi?", null, 9)]
    public void A_share_paid_down_is_no_rate(string text, int? down, int? rate)
    {
        var loan = Readers.Read(text).Loan;

        (loan.DownPercent, loan.AnnualRatePercent).ShouldBe((down, rate));
    }

    [Theory]
    [InlineData("on road 1179500 me se 3 lakh down payment dunga, baki loan 10% pe 5 saal, emi kitni?", 879_500)]
    [InlineData("car price 11.8 lakh, 3 lakh down, 10% 5 years emi?", 880_000)]
    [InlineData("ऑन रोड 968300 में से 5 लाख डाउन दूँगा, बाकी लोन 4 साल, किश्त कितनी", 468_300)]
    [InlineData("used wali 785000 ki hai, 2 lakh down dunga baki loan 36 mahine, emi?", 585_000)]
    public void What_is_paid_down_leaves_the_rest_of_the_price_to_be_lent(string text, int lent) =>
        Readers.Read(text).Loan.Principal.ShouldBe(lent);

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

    [Theory]
    [InlineData("my salary is 55,000, how much loan can i get", 55_000, null)]
    [InlineData("how much loan can i get on a salary of 40,000", 40_000, null)]
    [InlineData("60000 salary hai kitna loan milega", 60_000, null)]
    [InlineData("महिन्याला ५० हजार पगार आहे, किती कर्ज मिळेल?", 50_000, null)]
    [InlineData("મારો પગાર 50,000 છે, કેટલી લોન મળે?", 50_000, null)]
    [InlineData("my package is 12 lakh per annum, loan eligibility?", 100_000, null)]
    [InlineData("i can pay 20000 per month, how much loan will i get", null, 20_000)]
    [InlineData("15000 emi de sakta hu to kitna loan milega", null, 15_000)]
    [InlineData("EMI for 8 lakh at 9% for 5 years", null, null)]
    public void What_a_customer_has_a_month_is_read_to_the_rupee(string text, int? income, int? instalment)
    {
        var means = Readers.Read(text).Means;

        means.MonthlyIncome.ShouldBe(income);
        means.Instalment.ShouldBe(instalment);
    }
}
