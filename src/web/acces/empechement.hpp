// Why a request is not answered by its page. Each has its code, and its words in pages/erreurs.cpp.
#pragma once

namespace finhop::web {

enum class Empechement {
  Mauvaise,
  EnClair,
  SansSession,
  AutreCompte,
  LienPasse,
  AutreOrigine,
  SansJeton,
  RoleInsuffisant,
  Introuvable,
  TachePassee,
  MethodeRefusee,
  TropLente,
  TailleNonDite,
  CorpsTropGrand,
  AttenteInconnue,
  MauvaisHote,
  HoteNonDit,
  EnteteTropGrand,
  Erreur,
  Occupe,
  SansPlace,
};

}  // namespace finhop::web
