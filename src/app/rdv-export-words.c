/* rdv-export-words.c: see rdv-export-words.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-export-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "rdv-sentence.h"

static double
to_mm (double pixels)
{
  return pixels * 25.4 / 96;
}

/* "1600 × 2310 pixels" or "297 × 210 mm". (transfer full) */
static char *
describe_size (RdvExportPlan *plan)
{
  const RdvExportOptions *options = rdv_export_plan_get_options (plan);
  const RdvExportPage *page = rdv_export_plan_get_page (plan, 0);

  if (options->size.is_paper && options->format != RDV_EXPORT_PNG)
    return g_strdup_printf (_ ("%.0f × %.0f mm"), to_mm (page->width), to_mm (page->height));
  return g_strdup_printf (_ ("%.0f × %.0f pixels"), round (page->width * options->scale), round (page->height * options->scale));
}

static char *
describe_pages (RdvExportPlan *plan)
{
  g_autofree char *size = describe_size (plan);
  guint n = rdv_export_plan_get_n_pages (plan);

  if (n == 1)
    return g_steal_pointer (&size);
  if (rdv_export_plan_get_options (plan)->format == RDV_EXPORT_PDF)
    /* TRANSLATORS: how many, and how large, like "297 × 210 mm" */
    return g_strdup_printf (ngettext ("%u page of %s", "%u pages of %s", n), n, size);
  return g_strdup_printf (ngettext ("%u file of %s", "%u files of %s", n), n, size);
}

/* NULL when the paper holds it. */
static char *
describe_growth (RdvExportPlan *plan)
{
  const RdvExportSize *size = &rdv_export_plan_get_options (plan)->size;
  double growth = to_mm (rdv_export_plan_get_page (plan, 0)->height - size->height);

  if (!size->is_paper || growth < 1)
    return NULL;
  return g_strdup_printf (_ ("Higher than the paper by %.0f mm, so that texts can be read"), growth);
}

static void
count_clusters (const RdvScene *scene, guint *n_clusters, guint *n_events)
{
  guint n;
  const RdvHit *hits = rdv_scene_get_hits (scene, &n);

  for (guint i = 0; i < n; i++)
    if (hits[i].kind == RDV_HIT_CLUSTER)
      {
        *n_clusters += 1;
        *n_events += hits[i].id;
      }
}

/* NULL without any. */
static char *
describe_clusters (RdvExportPlan *plan)
{
  guint n_clusters = 0, n_events = 0;

  for (guint i = 0; i < rdv_export_plan_get_n_pages (plan); i++)
    {
      const RdvScene *scene = rdv_export_plan_get_page (plan, i)->scene;

      /* The tiles of a poster share one scene. */
      if (i == 0 || scene != rdv_export_plan_get_page (plan, i - 1)->scene)
        count_clusters (scene, &n_clusters, &n_events);
    }
  if (n_clusters == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u cluster holds %u events", "%u clusters hold %u events", n_clusters), n_clusters, n_events);
}

char *
rdv_export_words_describe (RdvExportPlan *plan)
{
  g_autofree char *pages = describe_pages (plan);
  g_autofree char *growth = describe_growth (plan);
  g_autofree char *clusters = describe_clusters (plan);
  g_autofree char *sheets = rdv_sentence_join (pages, growth);

  return rdv_sentence_join (sheets, clusters);
}
