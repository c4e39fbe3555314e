/* rdv-event-private.h: how a document makes its events. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-event.h"

G_BEGIN_DECLS

RdvEvent *rdv_event_new (RdvDocument *document, guint position);

G_END_DECLS
