package io.heed.identity;

import java.util.List;

/** People a visitor may be with one click. Only the demo has such; elsewhere nobody implements it. */
public interface OneClick {
    /** In the order the sign-in page shows them: who a newcomer should try comes first. */
    List<DemoPerson> people();
}
