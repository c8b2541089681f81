package dev.rekap.ingest.running;

import dev.rekap.ingest.material.ReceivedMaterials;
import dev.rekap.ingest.step.AcceptMaterialContract;

class PostgresMaterialIT extends AcceptMaterialContract {

    @Override
    protected ReceivedMaterials materials() {
        return RunningService.shared().context.getBean(ReceivedMaterials.class);
    }
}
