/* rdv-label.h: what is written beside the mark of an event. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"

G_BEGIN_DECLS

/**
 * rdv_label_dup_text:
 *
 * The title in one line, with what the mark alone cannot say of its dates: an approximate beginning stands before it ("about 1984: First
 * talks"), an approximate end after it ("First talks, until about 1986"), and a question mark ends what is uncertain. One text for
 * measuring and for drawing.
 *
 * Returns: (transfer full) (nullable): NULL for an event without a title
 */
char *rdv_label_dup_text (RdvDocument *document, guint event);

G_END_DECLS
