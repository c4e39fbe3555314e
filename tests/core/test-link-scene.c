/* test-link-scene.c: curves lead from the selected event to those it has to do with. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "rdv-calendar.h"
#include "rdv-document-builder.h"
#include "rdv-edtf.h"
#include "rdv-fixed-measure.h"
#include "rdv-timeline-scene.h"

#define WIDTH 1000
#define HEIGHT 500

typedef struct
{
  RdvDocument *document;
  RdvLayout *layout;
  RdvPictureRequest request;
  RdvScene *scene;
  RdvScene *selection;
} Fixture;

static void
add_event (RdvDocumentBuilder *builder, const char *id, const char *date, const char *lane, const RdvReference *related, guint n)
{
  RdvEventDraft draft = { .id = id, .title = id, .lanes = &lane, .n_lanes = 1, .related = related, .n_related = n };

  g_assert_true (rdv_edtf_parse (date, &draft.extent, NULL, NULL));
  rdv_document_builder_add_event (builder, &draft);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  static const RdvReference related[] = { { "later", "leads-to" }, { "long", "part-of" }, { "far", "leads-to" }, { "crowd", NULL }, { "before", NULL }, { "beside", NULL } };
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  g_autoptr (RdvTextMeasure) measure = rdv_fixed_measure_new ();

  rdv_document_builder_add_lane (builder, &(RdvLane){ .id = "a", .title = "A" }, NULL);
  rdv_document_builder_add_lane (builder, &(RdvLane){ .id = "b", .title = "B" }, NULL);
  add_event (builder, "here", "2000-06-01", "a", related, G_N_ELEMENTS (related));
  add_event (builder, "later", "2003-01-01", "b", NULL, 0);
  add_event (builder, "long", "1999-01-01/2004-01-01", "b", NULL, 0);
  add_event (builder, "far", "2050-01-01", "a", NULL, 0);
  add_event (builder, "before", "1950-01-01", "b", NULL, 0);
  add_event (builder, "crowd", "2005-03-01", "b", NULL, 0);
  add_event (builder, "crowd 2", "2005-03-02", "b", NULL, 0);
  add_event (builder, "crowd 3", "2005-03-03", "b", NULL, 0);
  add_event (builder, "beside", "2002-06-01", "a", NULL, 0);
  add_event (builder, "one whose label is long enough to lie in the way", "2000-08-01", "a", NULL, 0);
  add_event (builder, "alone", "2004-06-01", "a", NULL, 0);
  self->document = rdv_document_builder_freeze (builder);
  self->layout = rdv_layout_new (self->document, measure, rdv_calendar_date_to_seconds (2020, 1, 1), 1, RDV_DENSITY_ORDINARY);
  self->request = (RdvPictureRequest){ .layout = self->layout, .width = WIDTH, .height = HEIGHT };
  rdv_time_scale_fit (&self->request.scale, rdv_calendar_date_to_seconds (1998, 1, 1), rdv_calendar_date_to_seconds (2006, 1, 1),
                      WIDTH - rdv_timeline_scene_get_body_x (self->layout));
  self->scene = rdv_timeline_scene_new (&self->request);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->selection, rdv_scene_unref);
  g_clear_pointer (&self->scene, rdv_scene_unref);
  g_clear_object (&self->layout);
  g_clear_object (&self->document);
}

static void
select_event (Fixture *self, const char *id)
{
  g_clear_pointer (&self->selection, rdv_scene_unref);
  self->selection = rdv_timeline_scene_new_selection (&self->request, self->scene, rdv_document_find_event (self->document, id));
}

/* The first path, or the second: curve, then arrow head, of the link to an event; NULL when there is none. */
static const RdvPrimitive *
find_path (Fixture *self, const char *id, guint number)
{
  guint32 event = rdv_document_find_event (self->document, id);
  guint32 group = RDV_NONE;
  guint n;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (self->selection, &n);

  for (guint i = 0; i < n; i++)
    if (primitives[i].kind == RDV_PRIMITIVE_GROUP)
      group = primitives[i].event;
    else if (primitives[i].kind == RDV_PRIMITIVE_GROUP_END)
      group = RDV_NONE;
    else if (primitives[i].kind == RDV_PRIMITIVE_PATH && group == event && number-- == 0)
      return &primitives[i];
  return NULL;
}

static void
get_ends (Fixture *self, const char *id, double from[2], double to[2])
{
  const RdvPrimitive *curve = find_path (self, id, 0);
  const RdvPathStep *step;

  g_assert_nonnull (curve);
  step = rdv_scene_get_path (self->selection, curve);
  from[0] = curve->x + step->x;
  from[1] = curve->y + step->y;
  while (step[1].verb != RDV_PATH_END)
    step++;
  to[0] = curve->x + step->x;
  to[1] = curve->y + step->y;
}

static void
assert_at_mark (Fixture *self, const char *id, const double point[2])
{
  const RdvHit *hit = rdv_scene_find_event (self->scene, rdv_document_find_event (self->document, id));

  g_assert_nonnull (hit);
  g_assert_cmpfloat (point[0], >=, hit->x);
  g_assert_cmpfloat (point[0], <=, hit->x + hit->width);
  g_assert_cmpfloat (point[1], >=, hit->y);
  g_assert_cmpfloat (point[1], <=, hit->y + hit->height);
}

static void
test_in_view (Fixture *self, gconstpointer data)
{
  static const char *const others[] = { "later", "long" };

  select_event (self, "here");
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      double from[2], to[2];

      get_ends (self, others[i], from, to);
      assert_at_mark (self, "here", from);
      assert_at_mark (self, others[i], to);
    }
  /* An arrow head where one leads to the other, none on a part. */
  g_assert_nonnull (find_path (self, "later", 1));
  g_assert_null (find_path (self, "long", 1));
}

/* A place of a piece of a curve, which begins where the step before ended. */
static double
get_at (double p0, double p1, double p2, double p3, double t)
{
  double s = 1 - t;

  return s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3;
}

static double
get_top (const RdvPrimitive *curve, const RdvPathStep *steps)
{
  double top = INFINITY;

  for (const RdvPathStep *step = steps + 1; step->verb != RDV_PATH_END; step++)
    for (double t = 0; step->verb == RDV_PATH_CURVE && t <= 1; t += 0.01)
      top = MIN (top, curve->y + get_at (step[-1].y, step->y1, step->y2, step->y, t));
  return top;
}

/* Neighbours in the first row have a curve above them, which is not cut off by the ruler. */
static void
test_below_ruler (Fixture *self, gconstpointer data)
{
  double ruler = rdv_timeline_scene_get_body_y (self->layout, NULL, NULL) + rdv_layout_get_era_height (self->layout);
  const RdvPrimitive *curve;
  double top, from[2], to[2];

  select_event (self, "here");
  get_ends (self, "beside", from, to);
  g_assert_cmpfloat_with_epsilon (from[1], to[1], 0.01);
  curve = find_path (self, "beside", 0);
  top = get_top (curve, rdv_scene_get_path (self->selection, curve));
  g_assert_cmpfloat (top, <=, from[1]);
  g_assert_cmpfloat (top, >=, ruler - 0.01);
}

/* The other way round the head is at the selected event. */
static void
test_turned_round (Fixture *self, gconstpointer data)
{
  double from[2], to[2];
  const RdvPrimitive *head;

  select_event (self, "later");
  get_ends (self, "here", from, to);
  assert_at_mark (self, "later", from);
  assert_at_mark (self, "here", to);
  head = find_path (self, "here", 1);
  g_assert_nonnull (head);
  g_assert_cmpfloat_with_epsilon (head->x, from[0], 0.01);
  g_assert_cmpfloat_with_epsilon (head->y, from[1], 0.01);
}

/* To the edge behind which the other is. */
static void
test_off_screen (Fixture *self, gconstpointer data)
{
  double from[2], to[2];

  select_event (self, "here");
  get_ends (self, "far", from, to);
  g_assert_cmpfloat_with_epsilon (to[0], WIDTH, 0.01);
  get_ends (self, "before", from, to);
  g_assert_cmpfloat_with_epsilon (to[0], rdv_timeline_scene_get_body_x (self->layout), 0.01);
}

static void
test_none (Fixture *self, gconstpointer data)
{
  guint n;
  const RdvPrimitive *primitives;

  select_event (self, "alone");
  primitives = rdv_scene_get_primitives (self->selection, &n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (primitives[i].kind, !=, RDV_PRIMITIVE_PATH);
  /* Nor from an event that cannot be seen. */
  select_event (self, "far");
  g_assert_null (find_path (self, "here", 0));
}

/* Nothing leads to what a person has put away; the others stay. */
static void
test_hidden_lane (Fixture *self, gconstpointer data)
{
  g_autoptr (RdvLaneOrder) order = rdv_lane_order_copy (rdv_layout_get_lane_order (self->layout));

  rdv_lane_order_hide (order, 1);
  rdv_layout_set_lane_order (self->layout, order);
  g_clear_pointer (&self->scene, rdv_scene_unref);
  self->scene = rdv_timeline_scene_new (&self->request);
  select_event (self, "here");
  g_assert_null (find_path (self, "later", 0));
  g_assert_null (find_path (self, "before", 0));
  g_assert_nonnull (find_path (self, "far", 0));
}

static gboolean
is_on_letters (RdvScene *scene, double x, double y)
{
  guint n;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (scene, &n);

  for (guint i = 0; i < n; i++)
    {
      const RdvPrimitive *text = &primitives[i];
      double ascent, descent;

      if (text->kind != RDV_PRIMITIVE_TEXT)
        continue;
      rdv_scene_get_text_metrics (scene, (RdvTextStyle)text->style, &ascent, &descent);
      if (x >= text->x && x <= text->x + text->width && y >= text->y - ascent * 0.7 && y <= text->y + 1)
        return TRUE;
    }
  return FALSE;
}

/* How many places of the curves and heads of a picture are on letters; @n_parts: pieces of curves. */
static guint
count_on_letters (Fixture *self, guint *n_parts)
{
  guint n, found = 0;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (self->selection, &n);

  for (guint i = 0; i < n; i++)
    {
      const RdvPathStep *steps;

      if (primitives[i].kind != RDV_PRIMITIVE_PATH)
        continue;
      steps = rdv_scene_get_path (self->selection, &primitives[i]);
      for (guint j = 1; steps[j].verb != RDV_PATH_END; j++)
        {
          const RdvPathStep *from = &steps[j - 1], *to = &steps[j];

          *n_parts += to->verb == RDV_PATH_CURVE;
          for (double t = 0; to->verb == RDV_PATH_CURVE && t <= 1; t += 0.005)
            found += is_on_letters (self->scene, primitives[i].x + get_at (from->x, to->x1, to->x2, to->x, t),
                                    primitives[i].y + get_at (from->y, to->y1, to->y2, to->y, t));
          if (to->verb == RDV_PATH_LINE)
            found += is_on_letters (self->scene, primitives[i].x + to->x, primitives[i].y + to->y);
        }
    }
  return found;
}

/* What is written in the way of a curve can be read: the curve goes behind it. */
static void
test_behind_texts (Fixture *self, gconstpointer data)
{
  guint n_parts = 0, n_links = 0;
  guint n;
  const RdvPrimitive *primitives;

  select_event (self, "here");
  g_assert_cmpuint (count_on_letters (self, &n_parts), ==, 0);
  primitives = rdv_scene_get_primitives (self->selection, &n);
  for (guint i = 0; i < n; i++)
    n_links += primitives[i].kind == RDV_PRIMITIVE_GROUP;
  g_assert_cmpuint (n_parts, >, n_links);
}

/* With a row a lane the crowd is one pill, and the curve ends there. */
static void
test_cluster (Fixture *self, gconstpointer data)
{
  const RdvHit *pill = NULL;
  double from[2], to[2];
  const RdvHit *hits;
  guint n;

  rdv_layout_set_rows (self->layout, RDV_ROWS_CONDENSE);
  self->request.height = ceil (rdv_timeline_scene_get_body_y (self->layout, NULL, NULL) + rdv_layout_get_min_height (self->layout));
  g_clear_pointer (&self->scene, rdv_scene_unref);
  self->scene = rdv_timeline_scene_new (&self->request);
  hits = rdv_scene_get_hits (self->scene, &n);
  for (guint i = 0; i < n; i++)
    if (hits[i].kind == RDV_HIT_CLUSTER)
      pill = &hits[i];
  g_assert_nonnull (pill);
  select_event (self, "here");
  get_ends (self, "crowd", from, to);
  g_assert_cmpfloat (to[0], >=, pill->x);
  g_assert_cmpfloat (to[0], <=, pill->x + pill->width);
}

#define ADD(name, func) g_test_add ("/link-scene/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("in-view", test_in_view);
  ADD ("below-ruler", test_below_ruler);
  ADD ("turned-round", test_turned_round);
  ADD ("off-screen", test_off_screen);
  ADD ("none", test_none);
  ADD ("hidden-lane", test_hidden_lane);
  ADD ("behind-texts", test_behind_texts);
  ADD ("cluster", test_cluster);
  return g_test_run ();
}
