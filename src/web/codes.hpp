// The codes of HTTP that finhop answers with.
#pragma once

namespace finhop::web {

inline constexpr int kAilleurs = 303;
inline constexpr int kMauvaise = 400;
inline constexpr int kInterdit = 403;
inline constexpr int kIntrouvable = 404;
inline constexpr int kMethodeRefusee = 405;
inline constexpr int kTropLente = 408;
inline constexpr int kConflit = 409;
inline constexpr int kTailleNonDite = 411;
inline constexpr int kCorpsTropGrand = 413;
inline constexpr int kAttenteInconnue = 417;
inline constexpr int kRefuse = 422;
inline constexpr int kTropDEssais = 429;
inline constexpr int kEnteteTropGrand = 431;
inline constexpr int kPanne = 500;
inline constexpr int kOccupe = 503;
inline constexpr int kSansPlace = 507;

}  // namespace finhop::web
