#include "cli/ecriture/texte.hpp"

#include <fmt/ostream.h>

#include <algorithm>
#include <ostream>

#include "cli/ecriture/pliage.hpp"
#include "cli/ecriture/tableau.hpp"
#include "cli/ecriture/terminal.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/vue/mots.hpp"

namespace finhop::cli {
namespace {

constexpr std::size_t kMontant = 20;  // columns where amounts are aligned
constexpr std::size_t kVerdict = 12;
constexpr std::size_t kExamen = 9;
const std::string kAFaire = "à faire : ";
constexpr std::string_view kSousLaRegle = "           ";
constexpr std::string_view kSousLeTiret = "    ";

std::size_t plus_longue(const vue::Faits& faits) {
  std::size_t largeur = 0;
  for (const vue::Fait& fait : faits) largeur = std::max(largeur, texte::largeur(fait.nom));
  return largeur + 2;
}

// Of a verdict, by its word: what is neither good nor bad is to be watched.
Ton ton_de(std::string_view verdict) {
  return verdict == "bon" ? Ton::Bon : verdict == "MAUVAIS" ? Ton::Mauvais : Ton::Douteux;
}

class EnTexte {
 public:
  EnTexte(std::ostream& sortie, const Gestes& gestes, const MiseEnPage& mise)
      : sortie_(sortie), gestes_(gestes), mise_(mise) {}

  void page(const vue::Page& page) {
    for (const vue::Bloc& bloc : page) std::visit(*this, bloc.quoi);
  }

  void operator()(const vue::Ligne& l) { ligne(l.texte); }
  void operator()(const vue::Precision& precision) {
    if (dites()) ligne(precision.texte);
  }
  void operator()(const vue::Phrase& phrase) {
    sortie_ << replier(retrait_ + texte::imprimable(phrase.debut), phrase.texte);
  }
  void operator()(const vue::Detail& detail) {
    const std::string sujet = retrait_ + texte::imprimable(detail.sujet);
    const std::string entier = fmt::format("{} : {}", sujet, texte::imprimable(detail.texte));
    if (texte::largeur(entier) <= kLargeur)
      sortie_ << entier << '\n';
    else
      sortie_ << sujet << " :\n" << replier(retrait_ + "    ", detail.texte);
  }
  void operator()(const vue::EnDeux& phrase) { en_deux(phrase.debut, " : ", phrase.suite); }
  void operator()(const vue::Ensuite& ensuite) {
    std::string debut = "à taper ensuite : ";
    for (const Suite& suite : ensuite.suites) {
      const std::string& raison = suite.pourquoi.empty() ? suite.quand : suite.pourquoi;
      en_deux(debut + gestes_.commande(suite), raison.empty() ? "" : "   ",
              raison.empty() ? "" : "(" + raison + ")");
      debut = "ou : ";
    }
  }
  void operator()(const vue::AFaire& a_faire) {
    const std::string debut = texte::imprimable(a_faire.debut);
    sortie_ << a_faire_teint(debut, replier(retrait_ + debut, gestes_.mots(a_faire.remede)));
  }
  void operator()(const vue::Conseil& conseil) {
    ligne(conseil.debut + gestes_.commande(conseil.suite) + conseil.fin);
  }
  void operator()(const vue::Examen& examen) {
    std::string debut = fmt::format("{}  {} : ", texte::ajuster(examen.verdict, kVerdict),
                                    texte::ajuster(examen.id, kExamen));
    for (const std::string& explication : examen.explications) {
      sortie_ << teindre_dans(sortie_, ton_de(examen.verdict), examen.verdict, replier(debut, explication));
      debut = std::string(texte::largeur(debut), ' ');
    }
    if (!examen.remede.est_vide()) sortie_ << replier(debut + "à faire : ", gestes_.mots(examen.remede));
  }
  void operator()(const vue::Premiers& premiers) {
    std::string dits = texte::joindre(premiers.dits, " ");
    if (!premiers.reste.empty()) dits += (dits.empty() ? "" : " ") + reste(premiers);
    sortie_ << replier(retrait_ + texte::imprimable(premiers.debut), dits);
  }
  void operator()(const vue::RefusSemblables& refus) {
    for (const std::string& dit : refus.dits) ligne("finhop : " + dit);
    if (!refus.reste.empty()) ligne("  " + reste(refus));
    ligne("  attendu : " + refus.attendu);
    ligne("  à faire : " + gestes_.texte(refus.remede));
  }
  void operator()(const vue::Table& table) {
    Tableau tableau(table.colonnes);
    for (const vue::Rangee& rangee : table.rangees) tableau.rangee(rangee);
    tableau.ecrire(sortie_);
  }
  void operator()(const vue::Section& section) {
    if (!section.titre.empty())
      sortie_ << retrait_ << teindre(sortie_, Ton::Titre, texte::imprimable(section.titre)) << '\n';
    retrait_ += "  ";
    page(section.contenu);
    retrait_.resize(retrait_.size() - 2);
  }
  void operator()(const vue::Faits& faits) {
    const std::size_t largeur = mise_.etiquettes > 0 ? mise_.etiquettes : plus_longue(faits);
    for (const vue::Fait& f : faits)
      if (!f.nom.empty()) fait(texte::ajuster(f.nom, largeur), f.valeur);
  }
  void operator()(const vue::Constats& constats) {
    for (std::size_t i = 0; i < constats.size(); ++i) {
      const vue::ConstatPartage& c = constats[i];
      sortie_ << replier(dites() ? fmt::format("  {} : ", c.regle) : std::string("  - "), c.message);
      sortie_ << replier(sous_le_constat(), dossiers(c));
      // What mends several findings is said once, after the last of them.
      if (i + 1 == constats.size() || constats[i + 1].remede != c.remede)
        sortie_ << a_faire_teint(kAFaire, replier(sous_le_constat() + kAFaire, gestes_.mots(c.remede)));
    }
  }
  void operator()(const domain::Constats& constats) {
    for (const domain::Constat& c : constats) {
      const bool bloque = c.severite == domain::Severite::Erreur;
      const char* verbe = bloque ? "bloque" : "avertit";
      const std::string dit =
          replier(fmt::format("  {}{}{} : ", dites() ? c.regle : "", dites() ? " " : "", verbe), c.message);
      sortie_ << teindre_dans(sortie_, bloque ? Ton::Mauvais : Ton::Douteux, verbe, dit);
      sortie_ << a_faire_teint(kAFaire, replier(sous_le_constat() + kAFaire, gestes_.mots(c.remede)));
    }
  }

 private:
  // What stands before the steps, the space after it apart.
  std::string a_faire_teint(std::string_view debut, std::string dit) const {
    while (debut.ends_with(' ')) debut.remove_suffix(1);
    return teindre_dans(sortie_, Ton::Geste, debut, std::move(dit));
  }
  std::string dossiers(const vue::ConstatPartage& constat) const {
    if (mise_.longueur == vue::Longueur::Entiere) return constat.dossiers;
    const auto [dits, tus] = vue::premiers_dossiers(constat);
    return tus == 0 ? std::string(dits)
                    : fmt::format("{} … et {} ({})", dits, texte::compter(tus, "autre"),
                                  gestes_.texte(vue::tous_en_detail()));
  }
  bool dites() const { return mise_.precisions == Precisions::Dites; }
  std::string sous_le_constat() const { return std::string(dites() ? kSousLaRegle : kSousLeTiret); }
  void ligne(const std::string& entiere) { sortie_ << retrait_ << texte::imprimable(entiere) << '\n'; }
  // « … et 12 autres (tous : --format csv) »
  std::string reste(const auto& premiers) const {
    return premiers.tous ? fmt::format("{} ({})", premiers.reste, gestes_.texte(*premiers.tous))
                         : premiers.reste;
  }
  // On one line when it fits a terminal, else the second part below: a command is never broken.
  void en_deux(const std::string& debut, const std::string& entre, const std::string& suite) {
    const std::string entier = retrait_ + texte::imprimable(debut + entre + suite);
    if (texte::largeur(entier) <= kLargeur)
      sortie_ << entier << '\n';
    else
      sortie_ << retrait_ << texte::imprimable(debut) << '\n' << replier(retrait_ + "  ", suite);
  }
  void fait(const std::string& etiquette, const vue::Valeur& valeur) {
    const std::string dite = vue::dite(valeur);
    if (std::holds_alternative<Montant>(valeur.sorte()))
      fmt::print(sortie_, "{}{}{}\n", retrait_, etiquette, texte::a_droite(dite, kMontant));
    else if (std::holds_alternative<vue::Chemin>(valeur.sorte()))
      fmt::print(sortie_, "{}{}{}\n", retrait_, etiquette, texte::imprimable(dite));
    else
      sortie_ << replier(retrait_ + etiquette, dite);
  }

  std::ostream& sortie_;
  const Gestes& gestes_;
  MiseEnPage mise_;
  std::string retrait_;
};

}  // namespace

void ecrire_page(std::ostream& sortie, const Gestes& gestes, const vue::Page& page, const MiseEnPage& mise) {
  EnTexte(sortie, gestes, mise).page(page);
}

}  // namespace finhop::cli
