package org.wirecopy.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CellsTest {
    @Test
    void aPairHasOneCellWhicheverArticleComesFirstAndAnArticleIsInNoMoreCellsThanThereAreBlocks() {
        for (int blocks : new int[] {1, 2, 7, 10}) {
            Cells cells = new Cells(blocks);
            Set<Integer> all = new TreeSet<>();
            for (int a = 0; a < 100; a++) {
                Set<Integer> its = new TreeSet<>();
                for (int b = 0; b < 100; b++) {
                    int cell = cells.cell("article-" + a, "article-" + b);
                    assertThat(cell)
                            .isBetween(0, cells.count() - 1)
                            .isEqualTo(cells.cell("article-" + b, "article-" + a));
                    its.add(cell);
                }
                assertThat(its).hasSizeLessThanOrEqualTo(blocks);
                all.addAll(its);
            }
            assertThat(all).hasSize(cells.count());
        }
    }

    @Test
    void cellsAreAsManyAsTasksUnlessMemoryNeedsMoreOrTheCorpusIsTooSmall() {
        assertThat(Cells.of(0, 200).count()).isEqualTo(1);
        assertThat(Cells.of(1_000, 200).count()).isEqualTo(1);
        assertThat(Cells.of(20_000_000, 28).count()).isEqualTo(28);
        assertThat(Cells.of(300_000_000, 28).blocks()).isEqualTo(76);
    }
}
