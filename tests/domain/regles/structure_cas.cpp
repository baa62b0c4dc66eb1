#include "domain/regles/cas.hpp"

namespace finhop::domain::cas {

using namespace builders;

namespace {

const std::string kRepartir =
    " | répartir les demandes dans plusieurs fichiers d'au plus 200, chacun avec son rang dans son nom | ";
const std::string kGuillemetsAns =
    " : il faut un texte de 10 caractères : \"1234567890\" | écrire entre guillemets les 10 caractères du numéro "
    "de référencement donné par l'ANS | ";
const std::string kGuillemetsSiret =
    " : il faut un texte de 14 chiffres : \"88558855858745\" | écrire entre guillemets les 14 chiffres du SIRET "
    "de l'enrôlement, sans espace | ";
const std::string kRenommer =
    " | renommer le fichier JSON-<numeroAns>-<AAAAMMJJ du dépôt>-<rang du jour, de 001 à 999>.json | ";

std::string nom_fautif(const std::string& nom, const std::string& defaut) {
  return "erreur | le nom « " + nom + " » " + defaut + kRenommer + nom;
}

const std::string kHorsRegle = "ne suit pas la règle JSON-<numeroAns>-<AAAAMMJJ>-<NNN>.json";

}  // namespace

const std::vector<Cas>& structure() {
  static const std::vector<Cas> cas{
      {"STR-06", sur_entete([](SujetEntete& s) { s.lignes = 200; }),
       sur_entete([](SujetEntete& s) { s.lignes = 201; }),
       "erreur | lignesImport porte 201 demandes : il en faut de 1 à 200" + kRepartir + "201"},
      {"STR-06", sur_entete([](SujetEntete& s) { s.lignes = 1; }),
       sur_entete([](SujetEntete& s) { s.lignes = 0; }),
       "erreur | lignesImport est vide : il faut de 1 à 200 demandes | mettre au moins une demande dans lignesImport "
       "| 0"},

      {"STR-07", sur_entete([](SujetEntete& s) {
         s.entete.numero_ans = lu(R"("ÉÀ34567890")");
         s.nom = "JSON-ÉÀ34567890-20220516-001.json";
       }),
       sur_entete([](SujetEntete& s) { s.entete.numero_ans = lu(R"("123456789")"); }),
       "erreur | numeroAns vaut \"123456789\"" + kGuillemetsAns + "\"123456789\""},
      {"STR-07", sur_entete([](SujetEntete&) {}),
       sur_entete([](SujetEntete& s) { s.entete.numero_ans = lu("1234567890"); }),
       "erreur | numeroAns vaut 1234567890" + kGuillemetsAns + "1234567890"},
      {"STR-07", sur_entete([](SujetEntete&) {}),
       sur_entete([](SujetEntete& s) { s.entete.numero_ans = lu("null"); }),
       "erreur | numeroAns vaut null" + kGuillemetsAns + "null"},

      {"STR-08", sur_entete([](SujetEntete& s) { s.entete.siret = lu(R"("00000000000000")"); }),
       sur_entete([](SujetEntete& s) { s.entete.siret = lu(R"("8855885585874A")"); }),
       "erreur | SIRET vaut \"8855885585874A\"" + kGuillemetsSiret + "\"8855885585874A\""},
      {"STR-08", sur_entete([](SujetEntete&) {}),
       sur_entete([](SujetEntete& s) { s.entete.siret = lu("["); }),
       "erreur | SIRET vaut […]" + kGuillemetsSiret + "[…]"},

      {"STR-09", sur_entete([](SujetEntete&) {}),
       sur_entete([](SujetEntete& s) { s.entete.imp_id = lu(R"("")"); }),
       "erreur | impId vaut \"\" : il faut null | écrire \"impId\": null | \"\""},

      {"STR-10", sur_entete([](SujetEntete& s) { s.nom = "JSON-1234567890-20220516-999.json"; }),
       sur_entete([](SujetEntete& s) { s.nom = "JSON-1234567890-20220516-000.json"; }),
       nom_fautif("JSON-1234567890-20220516-000.json",
                  "porte le rang 000 : le premier fichier du jour est 001")},
      {"STR-10", sur_entete([](SujetEntete& s) { s.nom = "JSON-1234567890-20240229-001.json"; }),
       sur_entete([](SujetEntete& s) { s.nom = "JSON-1234567890-20220229-001.json"; }),
       nom_fautif("JSON-1234567890-20220229-001.json", "porte un jour qui n'existe pas")},
      {"STR-10", sur_entete([](SujetEntete&) {}),
       sur_entete([](SujetEntete& s) { s.nom = "JSON-0987654321-20220516-001.json"; }),
       nom_fautif("JSON-0987654321-20220516-001.json",
                  "porte le numeroAns 0987654321, l'en-tête porte 1234567890")},
      {"STR-10", sur_entete([](SujetEntete&) {}),
       sur_entete([](SujetEntete& s) { s.nom = "json-1234567890-20220516-001.json"; }),
       nom_fautif("json-1234567890-20220516-001.json", kHorsRegle)},
      {"STR-10", sur_entete([](SujetEntete&) {}),
       sur_entete([](SujetEntete& s) { s.nom = "JSON-1234567890-20220516-1.json"; }),
       nom_fautif("JSON-1234567890-20220516-1.json", kHorsRegle)},
      {"STR-10", sur_entete([](SujetEntete&) {}),
       sur_entete([](SujetEntete& s) { s.nom = "JSON-1234567890-20220516-001.JSON"; }),
       nom_fautif("JSON-1234567890-20220516-001.JSON", kHorsRegle)},
  };
  return cas;
}

}  // namespace finhop::domain::cas
