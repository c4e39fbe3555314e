/* rdv-link-scene.c: curves between events that have to do with one another. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "rdv-curve-private.h"
#include "rdv-relation-kind.h"
#include "rdv-timeline-scene-private.h"

#define LINE_WIDTH 1.25
#define LINE_ALPHA 0.75
#define ARROW_LENGTH 8.0
#define ARROW_HALF_WIDTH 3.5
/* Between rows. */
#define SMALL_ARROW 0.6
/* How far a curve at least runs straight out of a mark, when the other is not nearer. */
#define MIN_BEND 18.0
#define MAX_BEND 90.0

/* What is drawn with, and the texts of the picture below. */
typedef struct
{
  const RdvPicture *picture;
  RdvScene *scene;
  GArray *texts; /* RdvTextBox */
} Links;

/* Where a curve can begin or end. */
typedef struct
{
  double x1, x2; /* of what is seen of the mark */
  double top, bottom;
  gboolean is_seen; /* else a place beyond an edge, on the height of its row */
} Place;

typedef struct
{
  double x, y;
  double dx, dy; /* unit vector in which the curve leaves */
} Anchor;

static void
place_init_from_hit (Place *self, const RdvPicture *picture, const RdvHit *hit)
{
  double inset = (picture->metrics->row_height - picture->metrics->bar_height) / 2;

  *self = (Place){ hit->x, (double) hit->x + hit->width, hit->y + inset, (double) hit->y + hit->height - inset, TRUE };
}

typedef struct
{
  const RdvLanePack *pack;
  guint32 event;
  const RdvPackedEvent *found;
} RowSearch;

static gboolean
look_for_row (guint index, gpointer user_data)
{
  RowSearch *search = user_data;
  const RdvPackedEvent *packed = rdv_lane_pack_get_event (search->pack, index);

  if (packed->event == search->event)
    search->found = packed;
  return search->found == NULL;
}

/* Where the rows of an event stand: in its lane, or in that which the lane is collapsed into. */
static const RdvBand *
find_band (const RdvPicture *self, guint32 lane)
{
  for (; lane != RDV_NONE; lane = rdv_document_get_lane (self->document, lane)->parent)
    for (guint i = 0; i < self->n_bands; i++)
      if (self->bands[i].lane == lane)
        return &self->bands[i];
  return NULL;
}

static const RdvCluster *
find_cluster (const RdvLanePack *pack, guint32 event)
{
  for (guint i = 0; i < rdv_lane_pack_get_n_clusters (pack); i++)
    {
      const RdvCluster *cluster = rdv_lane_pack_get_cluster (pack, i);
      const guint32 *events = rdv_lane_pack_get_cluster_events (pack, i);

      for (guint j = 0; j < cluster->n_events; j++)
        if (events[j] == event)
          return cluster;
    }
  return NULL;
}

/* The pill of a cluster; NULL when it is not in view. */
static const RdvHit *
find_pill (const RdvPicture *self, const RdvBand *band, const RdvCluster *cluster)
{
  double y = rdv_picture_get_band_y (self, band);
  guint n;
  const RdvHit *hits = rdv_scene_get_hits (self->scene, &n);

  for (guint i = 0; i < n; i++)
    if (hits[i].kind == RDV_HIT_CLUSTER && hits[i].from == cluster->from && hits[i].to == cluster->to && hits[i].y >= y &&
        hits[i].y < y + band->height)
      return &hits[i];
  return NULL;
}

/* What is not in view: at the edge behind which it lies, on the height of its row. */
static void
place_init_outside (Place *self, const RdvPicture *picture, const RdvMark *mark, const RdvBand *band, guint row)
{
  double right = picture->body_x + picture->body_width;
  double y = rdv_picture_get_row_middle (picture, band, row);

  *self = (Place){ CLAMP (mark->start, picture->body_x, right), CLAMP (mark->end, picture->body_x, right), y, y, FALSE };
}

/* FALSE when the band does not have the event. */
static gboolean
find_place_in_band (const RdvPicture *self, guint32 event, const RdvBand *band, Place *place)
{
  RowSearch search = { .pack = band->pack, .event = event };
  const RdvCluster *cluster = NULL;
  const RdvHit *pill = NULL;
  RdvMark mark;

  rdv_mark_init (&mark, self->document, event, self->now, &self->scale, self->metrics);
  rdv_lane_pack_foreach (band->pack, rdv_time_scale_time (&self->scale, mark.start),
                         rdv_time_scale_time (&self->scale, mark.end), look_for_row, &search);
  if (search.found == NULL)
    cluster = find_cluster (band->pack, event);
  if (cluster != NULL)
    pill = find_pill (self, band, cluster);
  if (pill != NULL)
    place_init_from_hit (place, self, pill);
  else if (search.found != NULL || cluster != NULL)
    place_init_outside (place, self, &mark, band, search.found != NULL ? search.found->row : cluster->row);
  return search.found != NULL || cluster != NULL;
}

/* FALSE for an event that only lanes have that are not shown. */
static gboolean
find_place (const RdvPicture *self, guint32 event, Place *place)
{
  const RdvHit *hit = rdv_scene_find_event (self->scene, event);
  guint n;
  const guint32 *lanes = rdv_document_get_lanes (self->document, event, &n);

  if (hit != NULL)
    {
      place_init_from_hit (place, self, hit);
      return TRUE;
    }
  for (guint i = 0; i < n; i++)
    {
      const RdvBand *band = find_band (self, lanes[i]);

      if (band != NULL && find_place_in_band (self, event, band, place))
        return TRUE;
    }
  return FALSE;
}

/* The point of @self that is nearest to @other, on the side that looks at it. */
static void
get_anchor (const Place *self, const Place *other, Anchor *anchor)
{
  double other_middle = CLAMP ((self->x1 + self->x2) / 2, other->x1, other->x2);
  double y = (self->top + self->bottom) / 2;
  double other_y = (other->top + other->bottom) / 2;
  gboolean is_below = other_y > y + 1;

  anchor->x = CLAMP (other_middle, self->x1, self->x2);
  if (self->x2 - self->x1 < 24)
    anchor->x = (self->x1 + self->x2) / 2;
  if (self->is_seen)
    {
      anchor->y = is_below ? self->bottom : self->top;
      anchor->dx = 0;
      anchor->dy = is_below ? 1 : -1;
    }
  else
    {
      anchor->y = y;
      anchor->dx = anchor->x > other_middle ? -1 : 1;
      anchor->dy = 0;
    }
}

/* A head is smaller where it would lie on the text of the next row. */
static double
get_head_factor (const Links *self, const Anchor *anchor)
{
  double reach_x = fabs (anchor->dy) * ARROW_HALF_WIDTH, reach_y = fabs (anchor->dx) * ARROW_HALF_WIDTH;
  double back_x = anchor->x + anchor->dx * ARROW_LENGTH, back_y = anchor->y + anchor->dy * ARROW_LENGTH;
  gboolean is_on_text =
      rdv_text_boxes_touch (self->texts, MIN (anchor->x, back_x) - reach_x, MIN (anchor->y, back_y) - reach_y,
                            MAX (anchor->x, back_x) + reach_x, MAX (anchor->y, back_y) + reach_y);

  return is_on_text ? SMALL_ARROW : 1;
}

/* A head that points into the mark at @anchor. */
static void
add_arrow_head (const Links *self, const Anchor *anchor, guint32 color)
{
  double factor = get_head_factor (self, anchor);
  double across_x = anchor->dy * ARROW_HALF_WIDTH * factor, across_y = anchor->dx * ARROW_HALF_WIDTH * factor;
  double back_x = anchor->dx * ARROW_LENGTH * factor, back_y = anchor->dy * ARROW_LENGTH * factor;
  const RdvPathStep steps[] = {
    { .verb = RDV_PATH_MOVE },
    { .verb = RDV_PATH_LINE, .x = (float) (back_x + across_x), .y = (float) (back_y + across_y) },
    { .verb = RDV_PATH_LINE, .x = (float) (back_x - across_x), .y = (float) (back_y - across_y) },
    { .verb = RDV_PATH_CLOSE },
    { .verb = RDV_PATH_END },
  };

  rdv_scene_add_path (self->scene, anchor->x, anchor->y, steps, color, 0, 0);
}

/* How far a curve runs straight out of its marks: less between near ones, where it would be a squiggle. One that goes up from a mark
 * stays below the ruler: at the most it rises to three quarters of that. */
static double
get_bend (const RdvPicture *self, const Anchor *from, const Anchor *to)
{
  double distance = hypot (to->x - from->x, to->y - from->y);
  double bend = CLAMP (distance / 2, MIN (MIN_BEND, distance), MAX_BEND);
  double top = INFINITY;

  if (from->dy < 0)
    top = from->y;
  if (to->dy < 0)
    top = MIN (top, to->y);
  return MIN (bend, MAX (top - self->headers_y, 0) / 0.75);
}

static void
add_curve (const Links *self, const Anchor *from, const Anchor *to, double bend, guint32 color)
{
  RdvCurve curve = {
    { from->x, from->x + from->dx * bend, to->x + to->dx * bend, to->x },
    { from->y, from->y + from->dy * bend, to->y + to->dy * bend, to->y },
  };

  rdv_curve_add_behind (&curve, self->scene, self->texts, color, LINE_WIDTH);
}

static void
add_link (const Links *self, const Place *here, const RdvRelation *relation)
{
  const RdvPicture *picture = self->picture;
  guint32 color = picture->theme->selection;
  int direction = rdv_relation_kind_get_direction (rdv_relation_kind_from_nick (relation->kind));
  Anchor from, to;
  Place there;

  if (!find_place (picture, relation->event, &there))
    return;
  get_anchor (here, &there, &from);
  get_anchor (&there, here, &to);
  rdv_scene_add_group (self->scene, relation->event, "link");
  add_curve (self, &from, &to, get_bend (picture, &from, &to), rdv_color_with_alpha (color, LINE_ALPHA));
  if (direction > 0)
    add_arrow_head (self, &to, color);
  else if (direction < 0)
    add_arrow_head (self, &from, color);
  rdv_scene_end_group (self->scene);
}

void
rdv_picture_add_links (const RdvPicture *self, RdvScene *scene, guint event)
{
  const RdvHit *hit = rdv_scene_find_event (self->scene, event);
  g_autoptr (GArray) texts = NULL;
  Place here;
  guint n;
  const RdvRelation *relations = rdv_document_get_relations (self->document, event, &n);

  if (hit == NULL || n == 0)
    return;
  place_init_from_hit (&here, self, hit);
  texts = rdv_text_boxes_new (self->scene);
  for (guint i = 0; i < n; i++)
    if (relations[i].event != event)
      add_link (&(Links){ self, scene, texts }, &here, &relations[i]);
}
