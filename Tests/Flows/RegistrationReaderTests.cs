using Ampl.Flows.Slots;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Flows;

public sealed class RegistrationReaderTests
{
    [Theory]
    [InlineData("mh 12 ab 1234", "MH12AB1234")]
    [InlineData("it is m h 12 d e 1433", "MH12DE1433")]
    [InlineData("જીજે 05 એબી 1234", "GJ05AB1234")]
    [InlineData("जीजे 01 के 99", "GJ01K99")]
    [InlineData("एमएच 12 ए बी 1234", "MH12AB1234")]
    [InlineData("डीएल 8 सी एएफ 5030", "DL8CAF5030")]
    [InlineData("22 bh 1234 aa", "22BH1234AA")]
    [InlineData("केए 05 एमएक्स 7", "KA05MX7")]
    public void A_plate_is_read_in_any_script(string said, string plate) => RegistrationReader.Read(said).ShouldBe(plate);

    [Theory]
    [InlineData("गाड़ी 12 हजार चली 1234")]
    [InlineData("my 12 year old 2018 car")]
    [InlineData("मेरे पास 10 लाख 500 हैं")]
    public void Other_words_and_figures_are_no_plate(string said) => RegistrationReader.Read(said).ShouldBeNull();
}
