/* rdv-shown.h: what a picture showed where. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-lane-pack.h"

G_BEGIN_DECLS

/* An event in a lane's row. */
typedef struct
{
  guint32 lane;
  gboolean is_slim; /* the row */
  double top;       /* of the row, in the picture */
  RdvPackedEvent packed;
} RdvShownEvent;

typedef struct
{
  guint32 lane;
  gboolean is_slim; /* the row */
  double top;       /* of the row, in the picture */
  RdvCluster cluster;
} RdvShownCluster;

typedef struct
{
  guint32 lane;
  double top; /* in the picture */
  double height;
} RdvShownLane;

/**
 * RdvShown:
 *
 * The lanes, events and clusters that stood in a picture. The next one, when it has other rows, has them glide from where they stood,
 * and fades what comes and goes.
 */
typedef struct _RdvShown RdvShown;

RdvShown *rdv_shown_new (void);
void rdv_shown_free (RdvShown *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvShown, rdv_shown_free)

/* Each event of a lane once. */
void rdv_shown_add (RdvShown *self, const RdvShownEvent *event);
/* NULL when it was not shown in that lane. Valid until something is added. */
const RdvShownEvent *rdv_shown_find (const RdvShown *self, guint32 lane, guint32 event);
const RdvShownEvent *rdv_shown_get_events (const RdvShown *self, guint *n);

void rdv_shown_add_cluster (RdvShown *self, const RdvShownCluster *cluster);
/* The one of the same events; NULL when there was none. Valid until something is added. */
const RdvShownCluster *rdv_shown_find_cluster (const RdvShown *self, guint32 lane, const RdvCluster *cluster);
const RdvShownCluster *rdv_shown_get_clusters (const RdvShown *self, guint *n);

void rdv_shown_add_lane (RdvShown *self, const RdvShownLane *lane);
/* NULL when it was not there. Valid until something is added. */
const RdvShownLane *rdv_shown_find_lane (const RdvShown *self, guint32 lane);

G_END_DECLS
