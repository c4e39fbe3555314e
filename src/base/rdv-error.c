/* rdv-error.c: see rdv-error.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-error.h"

G_DEFINE_QUARK (rdv-error, rdv_error)
