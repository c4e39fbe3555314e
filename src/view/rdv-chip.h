/* rdv-chip.h: a word on a coloured pill. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RDV_TYPE_CHIP (rdv_chip_get_type ())
G_DECLARE_FINAL_TYPE (RdvChip, rdv_chip, RDV, CHIP, GtkWidget)

/* @text: shown as it is, never as markup. @fill: 0xRRGGBBAA. Also serves as the circle with a person's initials
 * (CSS class "avatar"). */
GtkWidget *rdv_chip_new (const char *text, guint32 fill);

G_END_DECLS
