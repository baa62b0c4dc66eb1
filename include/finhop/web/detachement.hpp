// What goes on once the command that began it is over: a process of its own; a browser.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>

namespace finhop::web {

// Work to be done in a process of its own. It calls `pret` once it does what it is there for; what it gives back is the
// code of a process.
using Travail = std::function<int(const std::function<void()>& pret)>;

// Begins the work in another session than that of the terminal. Until it is ready it speaks where this process does; from
// then on it holds neither the terminal nor its streams. Nothing once it is ready, else the code it ended with. To be
// called before any thread. Panne when there can be no such process.
std::optional<int> detacher(const Travail& travail);

// Asks the desktop to show that file in the person's browser. False when nothing here can, or says at once that it failed.
bool montrer_dans_le_navigateur(const std::filesystem::path& fichier);

}  // namespace finhop::web
