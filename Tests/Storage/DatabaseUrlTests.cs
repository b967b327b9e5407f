using Ampl.Silo.Hosting;
using Ampl.Silo.Storage;
using Npgsql;

namespace Ampl.Tests.Storage;

public sealed class DatabaseUrlTests
{
    [Theory]
    [InlineData("sqlite:////var/lib/ampl/a.db", "/var/lib/ampl/a.db")]
    [InlineData("sqlite+aiosqlite:////var/lib/my%20ampl/a.db", "/var/lib/my ampl/a.db")]
    public void A_file_is_named_after_three_slashes(string url, string file) => DatabaseUrl.Parse(url).File.ShouldBe(file);

    [Fact]
    public void A_relative_file_starts_at_the_working_directory() =>
        DatabaseUrl.Parse("sqlite:///data/a.db").File.ShouldBe(Path.GetFullPath("data/a.db"));

    [Theory]
    [InlineData("postgresql://ampl:s3cret@db.example.com:6543/sales")]
    [InlineData("postgresql+asyncpg://ampl:s3cret@db.example.com:6543/sales")]
    [InlineData("postgres://ampl:s3cret@db.example.com:6543/sales")]
    public void A_server_is_read_whatever_driver_is_named(string url)
    {
        var settings = new NpgsqlConnectionStringBuilder(DatabaseUrl.Parse(url).ConnectionString);
        (settings.Host, settings.Port, settings.Username, settings.Password, settings.Database)
            .ShouldBe(("db.example.com", 6543, "ampl", "s3cret", "sales"));
    }

    [Fact]
    public void Escaped_characters_and_parameters_are_understood()
    {
        var url = DatabaseUrl.Parse("postgresql://a%40b:p%3A%2F%40w@h/db?sslmode=require&application_name=bot");
        var settings = new NpgsqlConnectionStringBuilder(url.ConnectionString);
        (settings.Username, settings.Password, settings.SslMode, settings.ApplicationName).ShouldBe(("a@b", "p:/@w", SslMode.Require, "bot"));
    }

    [Fact]
    public void A_socket_folder_may_stand_in_for_the_host() =>
        new NpgsqlConnectionStringBuilder(DatabaseUrl.Parse("postgresql://ampl@/db?host=/var/run/postgresql").ConnectionString).Host.ShouldBe("/var/run/postgresql");

    [Theory]
    [InlineData("mysql://u:s3cret@h/db")]
    [InlineData("s3cret")]
    [InlineData("sqlite://s3cret.db")]
    [InlineData("sqlite:///")]
    [InlineData("sqlite+aiosqlite://")]
    [InlineData("postgresql://u:s3cret@h")]
    [InlineData("postgresql://u:s3cret@/db")]
    [InlineData("postgresql://u:s3cret@h:99999/db")]
    [InlineData("postgresql://u:s3cret@h/db?colour=s3cret")]
    [InlineData("postgresql://u:s3cret@h/db?connect_timeout=s3cret")]
    public void What_cannot_be_opened_is_refused_by_name_and_without_the_secret(string url)
    {
        var refusal = Should.Throw<SettingException>(() => DatabaseUrl.Parse(url));
        refusal.Message.ShouldStartWith("DATABASE_URL ");
        refusal.Message.ShouldNotContain("s3cret");
    }

    [Fact]
    public void A_url_that_is_logged_by_mistake_does_not_show_its_password() =>
        DatabaseUrl.Parse("postgresql://u:s3cret@h/db").ToString().ShouldNotContain("s3cret");
}
