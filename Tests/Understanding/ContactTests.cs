using Ampl.Understanding.Extraction;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Understanding;

public sealed class ContactTests
{
    [Theory]
    [InlineData("call me on 9876543210")]
    [InlineData("+91 98765 43210")]
    [InlineData("+91-9876543210")]
    [InlineData("09876543210 is my number")]
    [InlineData("98765-43210 pe call karo")]
    [InlineData("मेरा नंबर ९८७६५४३२१० है")]
    [InlineData("૯૮૭૬૫૪૩૨૧૦ પર ફોન કરો")]
    [InlineData("reach me at 987 654 3210")]
    public void Indian_mobile_numbers_are_ten_ascii_digits(string text) =>
        Readers.Entities(text).PhoneNumbers.ShouldBe(["9876543210"]);

    [Theory]
    [InlineData("order no 9876543210 ka status")]
    [InlineData("my booking id is 9876543210")]
    [InlineData("UTR 987654321012 sent")]
    [InlineData("aadhaar 9876 5432 1098")]
    [InlineData("chassis MA3EWDE1S9876543210")]
    [InlineData("price is 98,76,54,321")]
    [InlineData("₹9876543210")]
    [InlineData("account number 9876543210")]
    [InlineData("1234567890")]
    [InlineData("98765432101234")]
    [InlineData("pin 411001")]
    [InlineData("office 020-24451234")]
    public void Other_long_numbers_are_not_phones(string text) => Readers.Entities(text).PhoneNumbers.ShouldBeEmpty();

    [Fact]
    public void A_landline_is_no_sum_of_money() => Readers.Entities("98220 44556 ya fir 020-24451234").BudgetMentioned.ShouldBeFalse();

    [Fact]
    public void Two_phones_are_both_found() =>
        Readers.Entities("9876543210 or 9123456780").PhoneNumbers.ShouldBe(["9876543210", "9123456780"]);

    [Fact]
    public void A_phone_beside_an_order_number_is_still_found() =>
        Readers.Entities("call 9876543210 booking id 8876543210").PhoneNumbers.ShouldBe(["9876543210"]);

    [Theory]
    [InlineData("mail me at Rahul.Verma@gmail.com.", "rahul.verma@gmail.com")]
    [InlineData("karan_99@mail.co.in पर भेजिए", "karan_99@mail.co.in")]
    public void Addresses_are_lower_case(string text, string email) => Readers.Entities(text).EmailAddresses.ShouldBe([email]);

    [Theory]
    [InlineData("My name is Rahul Sharma", "Rahul Sharma")]
    [InlineData("my name is dr. anjali mehta", "Anjali Mehta")]
    [InlineData("Mr. Anil Kapoor, married, two kids", "Anil Kapoor")]
    [InlineData("mera naam amit hai", "Amit")]
    [InlineData("Main Amit bol raha hoon", "Amit")]
    [InlineData("I am Priya from Nagpur", "Priya")]
    [InlineData("मेरा नाम राहुल शर्मा है", "राहुल शर्मा")]
    [InlineData("माझं नाव सचिन आहे", "सचिन")]
    [InlineData("મારું નામ કેતન છે", "કેતન")]
    [InlineData("હું કેતન બોલું છું", "કેતન")]
    public void Names_keep_their_script_and_lose_their_title(string text, string name) => Readers.Entities(text).Names.ShouldBe([name]);

    [Theory]
    [InlineData("I am interested in the Creta")]
    [InlineData("this is urgent")]
    [InlineData("I am looking for a car")]
    [InlineData("what is your name")]
    [InlineData("main gaadi dekh raha hoon")]
    public void Ordinary_words_are_no_names(string text) => Readers.Entities(text).Names.ShouldBeEmpty();

    [Theory]
    [InlineData("my aadhaar is 2345 6789 0124", "my aadhaar is XXXX XXXX 0124")]
    [InlineData("आधार २३४५ ६७८९ ०१२४", "आधार XXXX XXXX ०१२४")]
    [InlineData("pan ABCPK1234F please", "pan XXXXXX234F please")]
    public void Aadhaar_and_pan_are_masked(string text, string safe) => Readers.Read(text).SafeText.ShouldBe(safe);

    [Fact]
    public void Text_without_identity_numbers_is_kept_as_it_is()
    {
        const string Text = "call me on 9876543210 about the Creta";
        Readers.Read(Text).SafeText.ShouldBeSameAs(Text);
    }

    [Theory]
    [InlineData("234567890124", true)]
    [InlineData("234567890125", false)]
    public void The_check_digit_of_aadhaar_is_verified(string digits, bool valid) => Verhoeff.IsValid(digits).ShouldBe(valid);
}
