/* rdv-event-page.h: the page about an event. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-page.h"

G_BEGIN_DECLS

/* (transfer floating) */
RdvPage *rdv_event_page_new (const RdvPageContext *context, guint32 event);

G_END_DECLS
