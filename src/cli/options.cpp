#include "cli/options.hpp"

#include <fmt/ostream.h>
#include <CLI/CLI.hpp>

#include <algorithm>

#include "cli/destination.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli {
namespace {

// What is told of them: one that has its reverse, « -nom », is told once.
std::string dits(const Mots& mots, std::string_view entre) {
  Mots dits;
  for (const std::string& mot : mots)
    if (!mot.starts_with('-')) dits.push_back(mot);
  return texte::joindre(dits, entre) + (dits.size() < mots.size() ? " (-… : à l'envers)" : "");
}

CLI::Validator parmi(const Mots& mots) {
  return CLI::Validator(
      [mots](std::string& donne) {
        const std::string plie = texte::plier_en_id(donne);
        const auto dit = std::ranges::find_if(
            mots, [&](const std::string& mot) { return texte::plier_en_id(mot) == plie; });
        if (dit != mots.end()) {
          donne = *dit;
          return std::string();
        }
        const auto proche = texte::le_plus_proche(donne, mots);
        return fmt::format("{} n'est pas admis ; choisir parmi : {}{}", texte::citer(donne), dits(mots, ", "),
                           proche ? fmt::format(" (peut-être {})", *proche) : "");
      },
      dits(mots, "|"));
}

CLI::Validator entier_positif() {
  return CLI::Validator(
      [](std::string& donne) {
        const bool bon =
            !donne.empty() && donne.size() <= 9 && std::ranges::all_of(donne, texte::est_chiffre);
        return bon ? std::string()
                   : fmt::format("{} n'est pas un nombre entier de 0 à 999999999", texte::citer(donne));
      },
      "");
}

bool est_une_option(const CLI::App& app, const std::string& donne) {
  if (!donne.starts_with('-')) return false;
  const std::string nom = donne.substr(0, donne.find('='));
  for (const CLI::App* a = &app; a; a = a->get_parent())
    if (a->get_option_no_throw(nom)) return true;
  return false;
}

// An option takes whatever follows it: without this, `--sortie --simuler` would write for good.
CLI::Validator pas_une_option(const CLI::App& app) {
  return CLI::Validator(
      [&app](std::string& donne) {
        return est_une_option(app, donne) ? fmt::format("il manque sa valeur avant {}", texte::citer(donne))
                                          : std::string();
      },
      "");
}

}  // namespace

void OptionTexte::ajouter(CLI::App& app, const Aide& aide, Besoin besoin) {
  nom_ = aide.nom;
  option_ = app.add_option(aide.nom, brut_, aide.sujet)->type_name(aide.forme);
  option_->required(besoin == Besoin::Obligatoire)->check(pas_une_option(app));
}

void OptionTexte::ajouter_choix(CLI::App& app, const Aide& aide, const Mots& mots, Besoin besoin) {
  ajouter(app, aide, besoin);
  option_->transform(parmi(mots));
}

std::optional<app::Saisi> OptionTexte::saisi() const {
  if (!option_ || option_->count() == 0) return std::nullopt;
  return app::Saisi{nom_, brut_};
}

std::optional<std::string> OptionTexte::texte() const {
  const auto valeur = saisi();
  return valeur ? std::optional(valeur->brut) : std::nullopt;
}

void OptionListe::ajouter(CLI::App& app, const Aide& aide, ParFois par_fois, Besoin besoin) {
  nom_ = aide.nom;
  option_ = app.add_option(aide.nom, bruts_, aide.sujet)->type_name(aide.forme);
  option_->required(besoin == Besoin::Obligatoire)->check(pas_une_option(app));
  if (par_fois == ParFois::Une)
    option_->expected(1)->allow_extra_args(false)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

std::vector<app::Saisi> OptionListe::saisis() const {
  std::vector<app::Saisi> saisis;
  for (const std::string& brut : bruts_) saisis.push_back({nom_, brut});
  return saisis;
}

bool OptionListe::est_donnee() const {
  return option_ && option_->count() > 0;
}

void Drapeau::ajouter(CLI::App& app, const std::string& nom, const std::string& sujet,
                      CLI::Option* contraire) {
  option_ = app.add_flag(nom)->description(sujet)->disable_flag_override();
  if (contraire) option_->excludes(contraire);
}

bool Drapeau::est_mis() const {
  return option_ && option_->count() > 0;
}

void OptionNombre::ajouter(CLI::App& app, const Aide& aide) {
  app.add_option(aide.nom, brut_, aide.sujet)
      ->type_name(aide.forme)
      ->check(pas_une_option(app))
      ->check(entier_positif());
}

std::optional<std::size_t> OptionNombre::valeur() const {
  return brut_.empty() ? std::nullopt : std::optional<std::size_t>(std::stoul(brut_));
}

namespace {
constexpr const char* kXlsx = "xlsx";
}

void OptionFormat::ajouter(CLI::App& app, const Mots& formats) {
  texte_.ajouter_choix(app, {"--format", "", "forme du résultat, " + formats.front() + " par défaut"},
                       formats);
  par_defaut_ = formats.front();
  if (std::ranges::find(formats, kXlsx) != formats.end())
    sortie_.ajouter(app, {"--sortie", kFichierDeSortie, "où écrire le résultat, plutôt qu'ici"});
}

Format OptionFormat::valeur() const {
  const std::string nom = texte_.texte().value_or(par_defaut_);
  if (nom == "json") return Format::Json;
  if (nom == "ics") return Format::Ics;
  if (nom == kXlsx) return Format::Xlsx;
  return nom == "csv" ? Format::Csv : Format::Texte;
}

MiseEnPage OptionDetail::mise(std::size_t etiquettes) const {
  return {.etiquettes = etiquettes,
          .precisions = est_mis() ? Precisions::Dites : Precisions::Tues,
          .longueur = est_mis() ? vue::Longueur::Entiere : vue::Longueur::Breve};
}

void OptionSimuler::ajouter(CLI::App& app) {
  drapeau_.ajouter(app, "--simuler", "tout vérifier et tout dire, ne rien garder");
}

void OptionSimuler::rappeler(const Session& session) const {
  if (drapeau_.est_mis()) fmt::print(session.erreurs(), "simulation : rien n'a été gardé\n");
}

}  // namespace finhop::cli
