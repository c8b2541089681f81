package dev.rekap.ingest.running;

import dev.rekap.ingest.material.ReceivedMaterials;
import dev.rekap.ingest.step.MaterialScenarios;

class PostgresMaterialIT extends MaterialScenarios {

    @Override
    protected ReceivedMaterials materials() {
        return RunningService.shared().context.getBean(ReceivedMaterials.class);
    }
}
