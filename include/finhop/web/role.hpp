// What a person may do in the page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace finhop::web {

// From the least: who has one has those before it. Ouvert is for anybody, before any session.
enum class Role { Ouvert, Lecture, Ecriture, Gestion };

// As an account keeps it and a command takes it; Ouvert is nobody's.
std::string_view id(Role role);
std::optional<Role> role_d_id(std::string_view id);

struct Personne {
  std::string nom;  // for the journal
  Role role = Role::Ouvert;
};

}  // namespace finhop::web
