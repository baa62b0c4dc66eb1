#include "finhop/base/instant.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <ctime>
#include <optional>
#include <string>

using finhop::Instant;

namespace {

class TimeZone {
 public:
  explicit TimeZone(const std::string& nom) {
    if (const char* avant = std::getenv("TZ")) avant_ = avant;
    ::setenv("TZ", nom.c_str(), 1);
    ::tzset();
  }
  TimeZone(const TimeZone&) = delete;
  TimeZone& operator=(const TimeZone&) = delete;
  ~TimeZone() {
    avant_ ? ::setenv("TZ", avant_->c_str(), 1) : ::unsetenv("TZ");
    ::tzset();
  }

 private:
  std::optional<std::string> avant_;
};

std::string jour_a_paris(std::string_view iso) {
  return Instant::exact_iso(iso).value().jour_a_paris().iso();
}

// The day in Paris by the C library, from the European rule written as a POSIX time zone.
std::string jour_selon_posix(std::time_t secondes) {
  std::tm local{};
  ::localtime_r(&secondes, &local);
  char texte[11];
  std::strftime(texte, sizeof texte, "%Y-%m-%d", &local);
  return texte;
}

}  // namespace

TEST_CASE("an instant is read from its one exact form and written back the same") {
  const auto iso = GENERATE(as<std::string>(), "2022-05-16T09:00:00Z", "1970-01-01T00:00:00Z",
                            "1969-12-31T23:59:59Z", "2024-02-29T12:34:56Z", "9999-12-31T00:00:00Z");
  const auto instant = Instant::exact_iso(iso);
  REQUIRE(instant);
  CHECK(instant->iso() == iso);
}

TEST_CASE("an instant of any other form is not read") {
  const auto brut = GENERATE(as<std::string>(), "", "2022-05-16", "2022-05-16T09:00:00",
                             "2022-05-16T09:00:00+00:00", "2022-05-16 09:00:00Z", "2022-05-16t09:00:00z",
                             "2022-05-16T9:00:00Z", "2022-05-16T24:00:00Z", "2022-05-16T09:60:00Z",
                             "2022-05-16T09:00:60Z", "2022-02-30T09:00:00Z", " 2022-05-16T09:00:00Z",
                             "2022-05-16T09:00:00Z ", "2022-05-16T-9:00:00Z", "2022-05-16T09-00-00Z");
  INFO(brut);
  CHECK_FALSE(Instant::exact_iso(brut));
}

TEST_CASE("instants compare by time") {
  CHECK(*Instant::exact_iso("2022-05-16T09:00:00Z") < *Instant::exact_iso("2022-05-16T09:00:01Z"));
  CHECK(*Instant::exact_iso("2022-05-16T23:59:59Z") < *Instant::exact_iso("2022-05-17T00:00:00Z"));
}

TEST_CASE("in winter the day changes in Paris at 23:00 UTC") {
  CHECK(jour_a_paris("2022-01-15T22:59:59Z") == "2022-01-15");
  CHECK(jour_a_paris("2022-01-15T23:00:00Z") == "2022-01-16");
}

TEST_CASE("in summer the day changes in Paris at 22:00 UTC") {
  CHECK(jour_a_paris("2022-07-15T21:59:59Z") == "2022-07-15");
  CHECK(jour_a_paris("2022-07-15T22:00:00Z") == "2022-07-16");
}

TEST_CASE("the year ends in Paris one hour before it ends in UTC") {
  CHECK(jour_a_paris("2022-12-31T22:59:59Z") == "2022-12-31");
  CHECK(jour_a_paris("2022-12-31T23:00:00Z") == "2023-01-01");
}

TEST_CASE("the night before the change to summer time still follows winter time") {
  CHECK(jour_a_paris("2022-03-26T22:59:59Z") == "2022-03-26");
  CHECK(jour_a_paris("2022-03-26T23:00:00Z") == "2022-03-27");
}

TEST_CASE("the night after the change to summer time follows summer time") {
  CHECK(jour_a_paris("2022-03-27T21:59:59Z") == "2022-03-27");
  CHECK(jour_a_paris("2022-03-27T22:00:00Z") == "2022-03-28");
}

TEST_CASE("the night before the change to winter time still follows summer time") {
  CHECK(jour_a_paris("2022-10-29T21:59:59Z") == "2022-10-29");
  CHECK(jour_a_paris("2022-10-29T22:00:00Z") == "2022-10-30");
}

TEST_CASE("the night after the change to winter time follows winter time") {
  CHECK(jour_a_paris("2022-10-30T22:59:59Z") == "2022-10-30");
  CHECK(jour_a_paris("2022-10-30T23:00:00Z") == "2022-10-31");
}

TEST_CASE("a change of time on the last day of a month is found") {
  CHECK(jour_a_paris("2024-03-31T21:59:59Z") == "2024-03-31");
  CHECK(jour_a_paris("2024-03-31T22:00:00Z") == "2024-04-01");
  CHECK(jour_a_paris("2027-10-31T22:59:59Z") == "2027-10-31");
  CHECK(jour_a_paris("2027-10-31T23:00:00Z") == "2027-11-01");
}

TEST_CASE("the day in Paris does not depend on the time zone of the machine") {
  const auto zone = GENERATE(as<std::string>(), "UTC", "Europe/Paris", "America/New_York",
                             "Pacific/Kiritimati", "HST10", "");
  const TimeZone fuseau(zone);
  INFO(zone);
  CHECK(jour_a_paris("2022-07-15T21:59:59Z") == "2022-07-15");
  CHECK(jour_a_paris("2022-07-15T22:00:00Z") == "2022-07-16");
  CHECK(jour_a_paris("2022-10-30T23:00:00Z") == "2022-10-31");
  CHECK(Instant::exact_iso("2022-07-15T22:00:00Z")->iso() == "2022-07-15T22:00:00Z");
}

TEST_CASE("the day in Paris is that of the European rule every hour of twenty years") {
  const TimeZone paris("CET-1CEST,M3.5.0,M10.5.0/3");
  const std::time_t debut = 1'577'836'800;  // 2020-01-01T00:00:00Z
  int ecarts = 0;
  for (std::time_t heure = 0; heure < 20 * 365 * 24; ++heure) {
    const std::time_t secondes = debut + heure * 3600;
    const Instant instant{std::chrono::sys_seconds{std::chrono::seconds{secondes}}};
    if (instant.jour_a_paris().iso() != jour_selon_posix(secondes)) ++ecarts;
  }
  CHECK(ecarts == 0);
}

TEST_CASE("a moment for people is the clock of Paris") {
  CHECK(Instant::exact_iso("2022-05-16T09:05:59Z")->fr_a_paris() == "16/05/2022 11:05");
  CHECK(Instant::exact_iso("2022-12-31T23:30:00Z")->fr_a_paris() == "01/01/2023 00:30");
}
