/* rdv-print-memory.h: how something was printed last. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives @operation the paper and the settings of the last time: paper that lies on its side before there was
 * one, or where the settings are not installed. How many copies and which pages of another timeline were
 * printed is not kept. */
void rdv_print_memory_load (GtkPrintOperation *operation);
/* Keeps what was chosen for @operation. */
void rdv_print_memory_save (GtkPrintOperation *operation);

G_END_DECLS
