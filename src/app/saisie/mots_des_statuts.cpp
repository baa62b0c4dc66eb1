#include "app/saisie/mots_des_statuts.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "finhop/base/texte.hpp"

namespace finhop::app {
namespace {

using domain::StatutAvance;

struct Mots {
  std::string_view mots;
  StatutAvance statut;
};
// Folded, without the ending of the feminine and the plural.
constexpr std::array kMots{Mots{"paye", StatutAvance::Payee},
                           Mots{"decide et paye", StatutAvance::Payee},
                           Mots{"valide et paye", StatutAvance::Payee},
                           Mots{"accepte et paye", StatutAvance::Payee},
                           Mots{"accorde et paye", StatutAvance::Payee},
                           Mots{"verse", StatutAvance::Payee},
                           Mots{"decide et verse", StatutAvance::Payee},
                           Mots{"regle", StatutAvance::Payee},
                           Mots{"avance paye", StatutAvance::Payee},
                           Mots{"avance verse", StatutAvance::Payee},
                           Mots{"paiement effectue", StatutAvance::Payee},
                           Mots{"mis en paiement", StatutAvance::Validee},
                           Mots{"en cours de paiement", StatutAvance::Validee},
                           Mots{"valide", StatutAvance::Validee},
                           Mots{"accepte", StatutAvance::Validee},
                           Mots{"accorde", StatutAvance::Validee},
                           Mots{"decide", StatutAvance::Validee},
                           Mots{"decision favorable", StatutAvance::Validee},
                           Mots{"decide non paye", StatutAvance::Validee},
                           Mots{"en cours d instruction", StatutAvance::EnInstruction},
                           Mots{"en instruction", StatutAvance::EnInstruction},
                           Mots{"instruction", StatutAvance::EnInstruction},
                           Mots{"instruction en cours", StatutAvance::EnInstruction},
                           Mots{"a instruire", StatutAvance::EnInstruction},
                           Mots{"en cours", StatutAvance::EnInstruction},
                           Mots{"depose", StatutAvance::EnInstruction},
                           Mots{"transmis", StatutAvance::EnInstruction},
                           Mots{"transmise", StatutAvance::EnInstruction},
                           Mots{"recu", StatutAvance::EnInstruction},
                           Mots{"demande", StatutAvance::EnInstruction},
                           Mots{"refuse", StatutAvance::Refusee},
                           Mots{"rejete", StatutAvance::Refusee},
                           Mots{"decision defavorable", StatutAvance::Refusee},
                           Mots{"decide refuse", StatutAvance::Refusee},
                           Mots{"annule", StatutAvance::Annulee},
                           Mots{"abandonne", StatutAvance::Annulee},
                           Mots{"retire", StatutAvance::Annulee},
                           Mots{"incomplet", StatutAvance::Incomplete},
                           Mots{"incomplete", StatutAvance::Incomplete},
                           Mots{"dossier incomplet", StatutAvance::Incomplete},
                           Mots{"a completer", StatutAvance::Incomplete},
                           Mots{"pieces manquante", StatutAvance::Incomplete},
                           Mots{"a modifier", StatutAvance::AModifier},
                           Mots{"a corriger", StatutAvance::AModifier},
                           Mots{"a recouvrer", StatutAvance::ARecouvrer},
                           Mots{"a rembourser", StatutAvance::ARecouvrer},
                           Mots{"recouvre", StatutAvance::Recouvree},
                           Mots{"rembourse", StatutAvance::Recouvree},
                           Mots{"avance rembourse", StatutAvance::Recouvree}};

// « Décidées et payées » is « decide et paye ».
std::string reduits(std::string_view texte) {
  std::string tout;
  std::string mot;
  const auto clore = [&] {
    if (mot.size() > 3 && mot.ends_with('s') && !mot.ends_with("is") && mot != "pieces" && mot != "cours")
      mot.pop_back();
    if (mot.size() > 3 && mot.ends_with("ee")) mot.pop_back();
    if (mot.ends_with("ue") && mot.size() > 3 && mot.starts_with("rec")) mot.pop_back();
    if (!mot.empty()) tout += (tout.empty() ? "" : " ") + mot;
    mot.clear();
  };
  for (const char c : texte::plier(texte)) {
    if (texte::est_alphanumerique(c))
      mot += c;
    else
      clore();
  }
  clore();
  return tout;
}

}  // namespace

std::optional<StatutAvance> statut_dit_autrement(std::string_view texte) {
  const auto dit = std::ranges::find(kMots, reduits(texte), &Mots::mots);
  return dit == kMots.end() ? std::nullopt : std::optional(dit->statut);
}

}  // namespace finhop::app
