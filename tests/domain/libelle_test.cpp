// Which labels accept, which refuse, and which are to be asked.
#include "finhop/domain/libelle.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

using namespace finhop::domain;

namespace {

using Lignes = std::vector<LibelleDeLigne>;

LibelleDeLigne ligne(std::string_view libelle, std::string_view code = "R") {
  return {libelle, code, true};
}

// « Demande acceptée/A 2 acceptee; Refus/R 1 ? seul-libelle »
std::string dire(const std::vector<LibelleRecu>& recus) {
  std::string dit;
  for (const LibelleRecu& r : recus)
    dit += fmt::format("{}{}/{} {} {}", dit.empty() ? "" : "; ", r.libelle, r.code, r.lignes,
                       r.decision ? std::string(id(*r.decision)) : fmt::format("? {}", id(*r.doute)));
  return dit;
}

}  // namespace

TEST_CASE("a label accepts when its words are the guide's however they are written") {
  for (const char* libelle : {"Demande acceptée",
                              "demande acceptee",
                              "DEMANDE ACCEPTÉE",
                              "Demande acceptée.",
                              " Demande acceptée ",
                              "\u00A0Demande acceptée.\u202F\n",
                              "Demande accepte\u0301e",
                              "Dèmandé âcceptee .",
                              "\tDemande acceptée\r\n",
                              "Demande  acceptée",
                              "Demande\u00A0acceptée",
                              "Demande\nacceptée",
                              "Demande acceptée..",
                              "Demande acceptée !",
                              "Demande acceptée…",
                              "Demande acceptée ;",
                              "\uFF24\uFF45mande acceptée",
                              "De\u00ADmande accep\u200Btée",
                              "\uFEFFDemande acceptée",
                              "Demande\u2003acceptée\u3002",
                              "\u202ADemande acceptée\u202C",
                              "Demande acceptée »"}) {
    INFO(libelle);
    CHECK(dit_acceptee(reduire_libelle(libelle)));
    CHECK(doute_du_libelle(libelle) == std::nullopt);
  }
}

TEST_CASE("a label that speaks of accepting without denying it is doubtful") {
  for (const char* libelle :
       {"acceptée", "La demande est acceptée", "Demandes acceptées sans réserve", "ACCEPTE",
        "Accepted for processing", "Demande acceptée sous réserve", "(code 1) Demande acceptée",
        "inacceptable", "Nonobstant, demande acceptée", "Passée : acceptée", "Ninon accepte"}) {
    INFO(libelle);
    CHECK(doute_du_libelle(libelle) == Doute::ParleDAccepter);
  }
}

TEST_CASE("a label that denies is no doubt though it speaks of accepting") {
  for (const char* libelle :
       {"Demande non acceptée", "La demande n'est pas acceptée", "NON ACCEPTÉE",
        "Refusée : acceptation impossible", "Rejetée, ne peut être acceptée", "ni vue ni acceptée",
        "Rejet de l'acceptation", "acceptation refusée", "Non\u00A0acceptée"}) {
    INFO(libelle);
    CHECK(doute_du_libelle(libelle) == std::nullopt);
    CHECK_FALSE(dit_acceptee(reduire_libelle(libelle)));
  }
}

TEST_CASE("a label that lost a character or whose accents are mangled is doubtful") {
  CHECK(doute_du_libelle("Demande accept\uFFFDe") == Doute::CaracterePerdu);
  CHECK(doute_du_libelle("Refus\uFFFD") == Doute::CaracterePerdu);
  CHECK(doute_du_libelle("Demande acceptÃ©e") == Doute::MalDecode);
  CHECK(doute_du_libelle("Demande acceptÃƒÂ©e") == Doute::MalDecode);
  CHECK(doute_du_libelle("Bénéficiaire dÃ©jÃ\u00A0 servi") == std::nullopt);
}

TEST_CASE("a label at most three characters away from the guide's is doubtful") {
  for (const char* libelle : {"Demande accptée", "Demandes acceptées", "Demand acetée", "Demande aceptée",
                              "Demandeacceptée", "Demande exceptée", "Dmande aceptee"}) {
    INFO(libelle);
    CHECK(doute_du_libelle(libelle).has_value());
  }
  CHECK(doute_du_libelle("Demande aceptée") == Doute::Proche);
  for (const char* libelle : {"Demande rejetée", "Demande refusée", "Demande annulée", "Demande", "OK", "R",
                              "", "Le FINESS est inconnu"}) {
    INFO(libelle);
    CHECK(doute_du_libelle(libelle) == std::nullopt);
  }
}

TEST_CASE("each distinct label is told once with its code and its count") {
  const Lignes lignes{ligne("Demande acceptée", "A"),   ligne("FINESS inconnu"),
                      ligne("DEMANDE  ACCEPTEE.", "A"), ligne("finess inconnu "),
                      ligne("FINESS inconnu", "R2"),    ligne("Demande acceptée", "")};
  CHECK(dire(trancher(lignes, {})) ==
        "Demande acceptée/A 2 acceptee; FINESS inconnu/R 2 refusee; FINESS inconnu/R2 1 refusee; "
        "Demande acceptée/ 1 acceptee");
}

TEST_CASE("the one label of all lines is doubtful when all were to be accepted") {
  CHECK(dire(trancher(Lignes{ligne("Dossier recevable"), ligne("Dossier recevable", "S")}, {})) ==
        "Dossier recevable/R 1 ? seul-libelle; Dossier recevable/S 1 ? seul-libelle");
  CHECK(dire(trancher(Lignes{ligne("Dossier recevable")}, {})) == "Dossier recevable/R 1 ? seul-libelle");
  CHECK(dire(trancher(Lignes{ligne("Recevable"), {"Recevable", "R", false}}, {})) == "Recevable/R 2 refusee");
  CHECK(dire(trancher(Lignes{ligne("Recevable"), ligne("Conforme")}, {})) ==
        "Recevable/R 1 refusee; Conforme/R 1 refusee");
  CHECK(dire(trancher(Lignes{ligne("Demande acceptée"), ligne("Demande acceptée")}, {})) ==
        "Demande acceptée/R 2 acceptee");
}

TEST_CASE("a code of accepted lines that refused lines carry too makes them doubtful") {
  CHECK(dire(trancher(
            Lignes{ligne("Demande acceptée", "0"), ligne("FINESS inconnu", "0"), ligne("Montant faux", "1")},
            {})) ==
        "Demande acceptée/0 1 acceptee; FINESS inconnu/0 1 ? code-des-acceptees; Montant faux/1 1 refusee");
  CHECK(dire(trancher(Lignes{{"Demande acceptée", {}, true}, {"FINESS inconnu", " ", true}}, {})) ==
        "Demande acceptée/ 1 acceptee; FINESS inconnu/ 1 refusee");
}

TEST_CASE("a refusal whose code is that of a label to be asked is asked with it") {
  const Lignes lignes{ligne("La demande est acceptée"), ligne("FINESS inconnu"), ligne("Montant faux", "M")};
  CHECK(dire(trancher(lignes, {})) ==
        "La demande est acceptée/R 1 ? parle-d-accepter; FINESS inconnu/R 1 ? code-des-acceptees; "
        "Montant faux/M 1 refusee");
  CHECK(dire(trancher(lignes, {.dits = {{"la demande est acceptee", Decision::Refusee}}})) ==
        "La demande est acceptée/R 1 refusee; FINESS inconnu/R 1 refusee; Montant faux/M 1 refusee");
}

TEST_CASE("what is answered decides and what was answered before of the same label with the same code") {
  const Lignes lignes{ligne("Demande recevable"), ligne("Demande recevable", "S")};
  CHECK(dire(trancher(lignes, {.dits = {{"demande recevable", Decision::Acceptee}}})) ==
        "Demande recevable/R 1 acceptee; Demande recevable/S 1 acceptee");
  const Tranches retenus{.retenus = {{{"demande recevable", "R"}, Decision::Refusee}}};
  CHECK(dire(trancher(Lignes{ligne("Demande recevable !")}, retenus)) == "Demande recevable !/R 1 refusee");
  CHECK(dire(trancher(lignes, retenus)) ==
        "Demande recevable/R 1 refusee; Demande recevable/S 1 ? seul-libelle");
  CHECK(trancher(lignes, retenus).front().source == Source::Retenue);
}

TEST_CASE("an answer given now prevails over the one given before") {
  const Tranches tranches{{{{"recevable", "R"}, Decision::Refusee}}, {{"recevable", Decision::Acceptee}}};
  const auto recus = trancher(Lignes{ligne("Recevable")}, tranches);
  CHECK(dire(recus) == "Recevable/R 1 acceptee");
  CHECK(recus.front().source == Source::Dite);
}

TEST_CASE("what says that a request is accepted is never answered otherwise") {
  const Tranches tranches{{{{"demande acceptee", "A"}, Decision::Refusee}},
                          {{"demande acceptee", Decision::Refusee}}};
  CHECK(dire(trancher(Lignes{ligne("Demande acceptée", "A")}, tranches)) == "Demande acceptée/A 1 acceptee");
}

TEST_CASE("a code that was answered as accepting makes its other labels doubtful") {
  const Tranches tranches{.retenus = {{{"recevable", "0"}, Decision::Acceptee}}};
  CHECK(dire(trancher(Lignes{ligne("Recevable", "0"), ligne("FINESS inconnu", "0")}, tranches)) ==
        "Recevable/0 1 acceptee; FINESS inconnu/0 1 ? code-des-acceptees");
}
