/* rdv-icon-private.h: the icons that the build has made. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-icon.h"

G_BEGIN_DECLS

extern const RdvIcon rdv_icons[]; /* sorted by name */
extern const guint rdv_n_icons;

G_END_DECLS
