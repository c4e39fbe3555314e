/* rdv-session.h: what is remembered from one start to the next. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "rdv-view-state.h"

G_BEGIN_DECLS

/**
 * RdvSession:
 *
 * The timelines that were looked at and how, the latest first, in one file. It is read once; a change is
 * written soon after it, in a thread, whole or not at all: a program that is killed loses less than a second. A file that cannot
 * be read, or was damaged, counts as empty: what it held is a convenience, and nothing to trouble anybody with. All windows of a
 * program share one object.
 */
#define RDV_TYPE_SESSION (rdv_session_get_type ())
G_DECLARE_FINAL_TYPE (RdvSession, rdv_session, RDV, SESSION, GObject)

/* How many timelines are remembered. */
#define RDV_SESSION_MAX_VIEWS 50

/* @path: of the file, whose folder is made when something is first written */
RdvSession *rdv_session_new (const char *path);
/* The same in the folder for such files: $XDG_STATE_HOME/rendezvous. */
RdvSession *rdv_session_new_default (void);

guint rdv_session_get_n_views (RdvSession *self);
/* The latest is at 0. Valid until the next change. */
const RdvViewState *rdv_session_get_view (RdvSession *self, guint position);
/* Of the timeline at @uri, or with that id in links (the latest, where several have it); NULL when none is remembered. */
const RdvViewState *rdv_session_find (RdvSession *self, const char *uri);
const RdvViewState *rdv_session_find_document (RdvSession *self, const char *document);

/* Remembers it in place of what was known of the same timeline. */
void rdv_session_put (RdvSession *self, const RdvViewState *state);
/* That timeline is the latest. */
void rdv_session_touch (RdvSession *self, const char *uri);
/* Writes what is not written yet, and waits for it. */
void rdv_session_flush (RdvSession *self);

G_END_DECLS
