// What an MSS address looks like (RFC 5321, as mailboxes are really named), and whose it must not be.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace finhop::domain {

// Why a text is no address, « porte une espace »; absent when it is one.
std::optional<std::string> defaut_d_adresse(std::string_view adresse);

// True when it leads to a patient's mailbox, whose name is an INS number: whatever its case, and whatever stands around
// it that is not seen or not of the address.
bool est_celle_d_un_patient(std::string_view adresse);

}  // namespace finhop::domain
