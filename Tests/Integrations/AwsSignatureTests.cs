using System.Text;
using Ampl.Silo.Integrations.Aws;

namespace Ampl.Tests.Integrations;

/// <summary>Signatures that AWS publishes (aws-signing-test-suite/v4), and three of Bedrock and SES made with botocore.</summary>
public sealed class AwsSignatureTests
{
    private static readonly AwsCredentials Credentials = new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
    private static readonly DateTimeOffset Published = new(2015, 8, 30, 12, 36, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Later = new(2025, 1, 15, 10, 20, 30, TimeSpan.Zero);

    [Theory]
    [InlineData("GET", "/", "", "", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31")]
    [InlineData("GET", "/example1/example2/../..", "", "", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31")]
    [InlineData("GET", "//", "", "", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31")]
    [InlineData("GET", "/./example", "", "", "ef75d96142cf21edca26f06005da7988e4f8dc83a165a80865db7089db637ec5")]
    [InlineData("GET", "//example//", "", "", "9a624bd73a37c9a373b5312afbebe7a714a789de108f0bdfe846570885f57e84")]
    [InlineData("GET", "/example space/", "", "", "652487583200325589f1fba4c7e578f72c47cb61beeca81406b39ddec1366741")]
    [InlineData("GET", "/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", "", "", "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f")]
    [InlineData("GET", "/ሴ", "", "", "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85")]
    [InlineData("GET", "/", "Param1=value1", "", "a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb")]
    [InlineData("GET", "/", "Param-3=Value3&Param=Value2&%E1%88%B4=Value1", "", "371d3713e185cc334048618a97f809c9ffe339c62934c032af5a0e595648fcac")]
    [InlineData("GET", "/", "Param2=value2&Param1=value1", "", "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500")]
    [InlineData("GET", "/", "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz=-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", "", "9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197")]
    [InlineData("GET", "/", "ሴ=bar", "", "2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04")]
    [InlineData("GET", "/", "", "My-Header1:value2|My-Header1:value2|My-Header1:value1", "c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea")]
    [InlineData("GET", "/", "", "My-Header1:value4|My-Header1:value1|My-Header1:value3|My-Header1:value2", "08c7e5a9acfcfeb3ab6b2185e75ce8b1deb5e634ec47601a50643f830c755c01")]
    [InlineData("GET", "/", "", "My-Header1: value1|My-Header2: \"a   b   c\"", "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736")]
    [InlineData("GET", "/", "", "x-amz-security-token:6e86291e8372ff2a2260956d9b8aae1d763fbf315fa00fa31553b73ebf194267", "07ec1639c89043aa0e3e2de82b96708f198cceab042d4a97044c66dd9f74e7f8")]
    [InlineData("POST", "/", "", "", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b")]
    [InlineData("POST", "/", "", "My-Header1:value1", "c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c")]
    [InlineData("POST", "/", "", "My-Header1:VALUE1", "cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d")]
    [InlineData("POST", "/", "Param1=value1", "", "28038455d6de14eafc1f9222cf5aa6f1a96197d7deb8263271d420d138af7f11")]
    public void The_published_suite_is_reproduced(string method, string path, string query, string headers, string signature)
    {
        var request = new AwsRequest(method, path, query, [.. Split(headers), ("Host", "example.amazonaws.com"), ("X-Amz-Date", AwsSignature.Date(Published))], []);

        AwsSignature.Of(request, Credentials, new AwsScope("us-east-1", "service"), Published).ShouldBe(signature);
    }

    [Theory]
    [InlineData("bedrock", "bedrock-runtime", "/model/us.anthropic.claude-sonnet-4-20250514-v1%3A0/converse", """{"messages": [{"role": "user", "content": [{"text": "hi"}]}]}""", "", "cb25873640a18feda5f0c1dc7de26bbe32991a0894288026be3fce5b69ec070d")]
    [InlineData("bedrock", "bedrock-runtime", "/model/amazon.titan-embed-text-v2%3A0/invoke", """{"inputText":"hi","dimensions":256,"normalize":true}""", "accept:application/json", "3519886a807ecd735d9ea58b122df1ba0752009b490b4a9e2ea1645c6bc80c81")]
    [InlineData("ses", "email", "/v2/email/outbound-emails", """{"FromEmailAddress": "a@example.com", "Destination": {"ToAddresses": ["b@example.com"]}, "Content": {"Simple": {"Subject": {"Data": "S"}, "Body": {"Text": {"Data": "T"}}}}}""", "", "7a13d8cba9efdb4f97c439d7382eca0a04b4868d1de059d2a77f3f27fa576c8b")]
    public void What_botocore_signs_is_reproduced(string service, string host, string path, string body, string headers, string signature)
    {
        var request = new AwsRequest("POST", path, "",
            [.. Split(headers), ("content-type", "application/json"), ("host", $"{host}.ap-south-1.amazonaws.com"), ("x-amz-date", AwsSignature.Date(Later))],
            Encoding.UTF8.GetBytes(body));

        AwsSignature.Of(request, Credentials, new AwsScope("ap-south-1", service), Later).ShouldBe(signature);
    }

    [Fact]
    public void A_secret_is_not_shown() => Credentials.ToString().ShouldNotContain(Credentials.SecretAccessKey);

    private static IEnumerable<(string Name, string Value)> Split(string headers) => headers
        .Split('|', StringSplitOptions.RemoveEmptyEntries).Select(header => header.Split(':', 2)).Select(pair => (pair[0], pair[1]));
}
