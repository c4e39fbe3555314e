/* rdv-plural.h: which of several forms goes with a number. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rdv_plural_evaluate:
 * @formula: as in the header of a catalogue (GNU gettext manual, "Plural forms"): C with the variable n,
 * numbers, and the operators
 *   ?: || && == != < > <= >= + - * / % ! and parentheses
 *
 * Returns: the number of the form, or -1 when the formula cannot be understood
 */
int rdv_plural_evaluate (const char *formula, gulong n);

G_END_DECLS
