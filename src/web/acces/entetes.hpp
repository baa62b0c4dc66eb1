// The fields that every answer has, whatever page or refusal it is: a browser is told to load nothing from elsewhere, to
// run nothing but our files, to keep nothing.
#pragma once

#include "finhop/web/echange.hpp"

namespace finhop::web {

// What a page said of its own is kept: how long it may be kept, mostly.
Reponse completer(Reponse reponse);

}  // namespace finhop::web
