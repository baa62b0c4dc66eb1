// The steps that exist, written from the public contract alone.
#pragma once

#include <set>
#include <string>

namespace finhop::tests {

// exporte → en_preparation and exporte → rejete are a lot that is cancelled.
inline const std::set<std::string> kPas{
    "avance en_instruction incomplete", "avance en_instruction a_modifier", "avance en_instruction validee",
    "avance en_instruction payee", "avance en_instruction refusee", "avance en_instruction annulee",
    "avance incomplete en_instruction", "avance incomplete annulee", "avance a_modifier en_instruction",
    "avance a_modifier validee", "avance a_modifier refusee", "avance a_modifier annulee",
    "avance validee a_modifier", "avance validee payee", "avance validee refusee", "avance payee a_recouvrer",
    "avance a_recouvrer recouvree", "solde en_preparation exporte", "solde exporte depose",
    "solde exporte en_preparation", "solde exporte rejete", "solde depose accepte", "solde depose rejete",
    "solde accepte incomplet", "solde accepte a_modifier", "solde accepte valide", "solde accepte paye",
    "solde accepte refuse", "solde incomplet accepte", "solde a_modifier accepte", "solde a_modifier valide",
    "solde a_modifier refuse", "solde valide a_modifier", "solde valide paye", "solde valide refuse",
    "solde rejete exporte", "lot genere depose", "lot genere annule", "lot genere remplace",
    "lot depose traite", "lot depose rejete",
    // Steps back.
    "avance refusee en_instruction", "avance refusee a_modifier", "avance refusee validee",
    "avance annulee en_instruction", "avance payee validee", "avance payee en_instruction",
    "avance a_recouvrer payee", "avance recouvree a_recouvrer", "solde paye valide", "solde paye accepte",
    "solde valide accepte", "solde refuse accepte", "solde refuse a_modifier", "solde refuse valide",
    "solde depose exporte", "solde accepte depose", "solde rejete depose", "lot depose genere",
    "lot rejete depose", "lot traite depose"};

}  // namespace finhop::tests
