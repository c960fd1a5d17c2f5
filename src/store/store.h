// Everything a room needs to keep something.
#pragma once

#include "store/database.h"
#include "store/edition.h"
#include "store/statement.h"
#include "store/transaction.h"
